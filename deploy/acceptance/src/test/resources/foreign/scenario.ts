// What a system of an administration would write against the generated client. It is checked by the
// TypeScript compiler before it runs: every field that it reads has to be described.
import {
  getLicenses,
  getOperatorsByOperatorId,
  getOperatorsHistory,
  getOperatorsStanding,
  postDecisions,
  postLicenses,
  postLicensesCommitments,
  postOauth2Token,
  postOperators,
} from "./generated";
import { client } from "./generated/client.gen";

declare const process: { argv: string[] };

const uscc = "91330100MADATA001B";
const licenseNumber = "浙B1-20140009";

function expect(what: string, found: unknown, wanted: unknown) {
  if (found !== wanted) {
    throw new Error(`${what}: expected ${wanted}, found ${found}`);
  }
}

client.setConfig({ baseUrl: process.argv[2] });

const token = await postOauth2Token({
  body: { grant_type: "client_credentials" },
  headers: { Authorization: "Basic " + btoa("ca-33:demo") },
});
client.setConfig({ auth: () => token.data!.access_token });

const operator = { uscc, name: "示例数据有限公司", kind: "ENTERPRISE", province: "33" } as const;
const tried = await postOperators({ body: operator, query: { dryRun: true } });
expect("status of a dry run", tried.response.status, 200);

const registered = await postOperators({
  body: operator,
  headers: { "Idempotency-Key": "generated-client-1" },
});
expect("status", registered.response.status, 201);
const again = await postOperators({
  body: operator,
  headers: { "Idempotency-Key": "generated-client-1" },
});
expect("the second time", again.response.headers.get("Idempotency-Replayed"), "true");

const license = await postLicenses({
  body: {
    licenseNumber,
    operatorId: uscc,
    issuer: "33",
    grantedOn: "2014-05-01",
    validUntil: "2019-04-30",
    grants: [{ service: "IDC", provinces: ["33"] }],
  },
});
expect("license", license.response.status, 201);
const commitment = await postLicensesCommitments({
  path: { licenseNumber },
  body: {
    track: "SERVICE",
    service: "CDN",
    signedOn: "2017-02-27",
    receivedOn: "2017-03-01",
    addressee: "33",
  },
});
expect("commitment", commitment.response.status, 201);
const position = commitment.response.headers.get("Ledger-Position")!;

const found = await getLicenses({
  query: { operatorId: uscc },
  headers: { "Min-Ledger-Position": position },
});
expect("licenses", found.data!.items.length, 1);
expect("number", found.data!.items[0].licenseNumber, licenseNumber);

const decision = await postDecisions({
  body: {
    question: "OPERATE",
    operatorId: uscc,
    service: "IDC",
    province: "33",
    validAt: "2017-06-01T00:00:00Z",
  },
});
expect("verdict", decision.data!.verdict, "ALLOW");
const standing = await getOperatorsStanding({ path: { operatorId: uscc } });
expect("standing of", standing.data!.operatorId, uscc);
const history = await getOperatorsHistory({ path: { operatorId: uscc } });
expect("a history", history.data!.items.length > 2, true);

const refused = await postOperators({
  body: { ...operator, uscc: "91330100MADATA001A" },
  headers: { "Accept-Language": "en" },
});
expect("status of a refusal", refused.response.status, 422);
expect("code", refused.error!.code, "wrong-check-digit");
expect("field", refused.error!.errors![0].pointer, "/uscc");

const one = await getOperatorsByOperatorId({ path: { operatorId: uscc } });
expect("name", one.data!.name, operator.name);
console.log("SCENARIO DONE");
