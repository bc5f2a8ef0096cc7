// An authorization server that nobody here wrote, with a token endpoint where Auth0 has it. Settings come as JSON in the first line of the
// standard input; the port goes to the standard output; the end of the standard input ends it.
import https from 'node:https';
import { createInterface } from 'node:readline';
import Provider from 'oidc-provider';

const lines = createInterface({ input: process.stdin });
lines.once('line', (line) => start(JSON.parse(line)));
lines.once('close', () => process.exit());

function start({ issuer, clients, lifetime, certificate, key }) {
  const provider = new Provider(issuer, {
    clients: clients.map((client) => ({ grant_types: ['client_credentials'], redirect_uris: [], response_types: [], ...client })),
    features: { clientCredentials: { enabled: true }, devInteractions: { enabled: false } },
    enabledJWA: { clientAuthSigningAlgValues: ['RS256', 'RS384', 'PS256'] },
    routes: { token: '/oauth/token' },
    scopes: ['read:clients'],
    ttl: { ClientCredentials: lifetime },
  });
  const server = https.createServer({ cert: certificate, key }, provider.callback());
  server.listen(0, '127.0.0.1', () => console.log(`port ${server.address().port}`));
}
