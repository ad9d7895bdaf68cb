import { once } from 'node:events';
import { createServer } from 'node:http';

/** A span as OTLP/HTTP carries it. */
interface Span {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  /** `service.name` */
  readonly process: string;
  readonly attributes: Readonly<Record<string, unknown>>;
}

interface Attribute { readonly key: string; readonly value: Readonly<Record<string, unknown>> }

interface Sent {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: readonly Attribute[] };
    readonly scopeSpans: readonly { readonly spans: readonly (Omit<Span, 'attributes' | 'process'> & { readonly attributes: readonly Attribute[] })[] }[];
  }[];
}

/** A collector that keeps what it is sent. */
export interface Collector {
  /** For OTEL_EXPORTER_OTLP_ENDPOINT. */
  readonly endpoint: string;
  readonly spans: readonly Span[];
  readonly of: (traceId: string) => Span[];
  /** The way up from a span, itself first. */
  readonly wayUp: (span: Span) => Span[];
  close(): void;
}

/** Takes traces as OTLP over HTTP, JSON. @see https://opentelemetry.io/docs/specs/otlp/#otlphttp */
export async function startCollector(): Promise<Collector> {
  const spans: Span[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      if (request.url === '/v1/traces') spans.push(...spansIn(Buffer.concat(chunks).toString()));
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const wayUp = (span: Span): Span[] => {
    const parent = spans.find(({ spanId, traceId }) => spanId === span.parentSpanId && traceId === span.traceId);
    return parent === undefined ? [span] : [span, ...wayUp(parent)];
  };
  return {
    endpoint: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`,
    spans, wayUp,
    of: (traceId) => spans.filter((span) => span.traceId === traceId),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function spansIn(body: string): Span[] {
  const read = (attributes: readonly Attribute[]) => Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]));
  return (JSON.parse(body) as Sent).resourceSpans.flatMap(({ resource, scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans.map((span) =>
    ({ ...span, attributes: read(span.attributes), process: String(read(resource.attributes)['service.name']) }))));
}
