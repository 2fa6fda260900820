/** Groundwork's mark: layers of ground under a plumb line. */
export function Mark() {
  return (
    <svg
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={2}
      strokeLinecap="round"
      aria-hidden="true"
      className="w-5.5 text-accent"
    >
      <path d="M4 20h16M6 15h12M9 10h6M12 4v2" />
    </svg>
  );
}
