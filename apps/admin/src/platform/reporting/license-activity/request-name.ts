const REQUESTS: Readonly<Record<string, string>> = {
  'licenses.validate': 'Validation', 'licenses.activate': 'Activation', 'licenses.deactivate': 'Deactivation',
};

/** A request and its answer in words: `Validation: valid`. What is not known is shown as it is counted. */
export function requestName(endpoint: string, outcome: string): string {
  return `${REQUESTS[endpoint] ?? endpoint}: ${outcome.toLowerCase().replaceAll(/[_.-]+/g, ' ')}`;
}
