import type { OpenApiDocument } from './document.ts';

type Paths = NonNullable<OpenApiDocument['paths']>;
type PathItem = Paths[string];
type Operation = NonNullable<PathItem['get']>;
type Schema = NonNullable<NonNullable<OpenApiDocument['components']>['schemas']>[string];

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** The document as one page of plain HTML, for the strict policy every page has: no script, and one style sheet of our own. */
export function docsPage(document: OpenApiDocument): string {
  const { title, version, description = '' } = document.info;
  const operations = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method];
      return operation ? [describeOperation(document, method, path, operation)] : [];
    }),
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} API</title>
<link rel="stylesheet" href="/api/docs/style.css">
</head>
<body>
<header>
<h1>${escapeHtml(title)} API</h1>
<p class="soft">Version ${escapeHtml(version)} · <a href="/api/openapi.json">OpenAPI document</a></p>
<p>${inline(description)}</p>
<p>Send an API key as <code>Authorization: Bearer &lt;key&gt;</code>.</p>
</header>
<main>
${operations.join('\n')}
</main>
</body>
</html>
`;
}

function describeOperation(document: OpenApiDocument, method: string, path: string, operation: Operation): string {
  const { summary = '', description = '', operationId = path } = operation;
  return `<section id="${escapeHtml(operationId)}">
<h2>${escapeHtml(summary)}</h2>
<p><span class="method">${method.toUpperCase()}</span><span class="path">${escapeHtml(path)}</span></p>
${description && `<p>${inline(description)}</p>`}
${describeParameters(operation)}${describeBodies(document, operation)}${describeResponses(operation)}
</section>`;
}

function describeParameters({ parameters = [] }: Operation): string {
  const rows = parameters.flatMap((parameter) => {
    if ('$ref' in parameter) return [];
    const { name, in: place, required, description = descriptionOf(parameter.schema) } = parameter;
    return [row(`<code>${escapeHtml(name)}</code>`, place, required ? 'required' : 'optional', inline(description))];
  });
  return table('Parameters', rows);
}

function describeBodies(document: OpenApiDocument, { requestBody }: Operation): string {
  if (!requestBody || '$ref' in requestBody) return '';
  return Object.entries(requestBody.content)
    .map(([type, { schema }]) => table(`Body as ${type}`, describeFields(resolve(document, schema))))
    .join('');
}

function describeFields(schema: Schema | undefined): string[] {
  if (!schema || typeof schema === 'boolean' || '$ref' in schema) return [];
  const { properties = {}, required = [] } = schema;
  return Object.entries(properties).map(([name, field]) =>
    row(`<code>${escapeHtml(name)}</code>`, required.includes(name) ? 'required' : 'optional', inline(descriptionOf(field))),
  );
}

function describeResponses({ responses = {} }: Operation): string {
  const rows = Object.entries(responses).map(([status, response]: [string, { description?: string; content?: object }]) => {
    const types = Object.keys(response.content ?? {}).map((type) => `<code>${escapeHtml(type)}</code>`);
    return row(escapeHtml(status), inline(response.description ?? ''), types.join(', '));
  });
  return table('Answers', rows);
}

/** A schema by its name in `components`, or itself. */
function resolve(document: OpenApiDocument, schema: Schema | undefined): Schema | undefined {
  if (!schema || typeof schema === 'boolean' || !('$ref' in schema) || !schema.$ref) return schema;
  return document.components?.schemas?.[schema.$ref.split('/').at(-1) ?? ''];
}

function descriptionOf(schema: unknown): string {
  if (typeof schema !== 'object' || schema === null) return '';
  if ('description' in schema && typeof schema.description === 'string') return schema.description;
  if ('enum' in schema && Array.isArray(schema.enum)) return `One of ${schema.enum.map((value) => `\`${value}\``).join(', ')}.`;
  return '';
}

function table(title: string, rows: string[]): string {
  if (rows.length === 0) return '';
  return `<h3>${escapeHtml(title)}</h3>\n<div class="scroll"><table>\n${rows.join('\n')}\n</table></div>\n`;
}

function row(name: string, ...cells: string[]): string {
  return `<tr><th scope="row">${name}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

/** Text with its `code` marked. */
function inline(text: string): string {
  return escapeHtml(text).replace(/`([^`]+)`/g, '<code>$1</code>');
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
