// What another's program asks for, in JSON and in bytes; connect_test.py copies it beside the generated code.
//   node connect_calls.mjs URL TOKEN
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { create } from '@bufbuild/protobuf';
import { Code, ConnectError, createClient } from '@connectrpc/connect';
import { createConnectTransport } from '@connectrpc/connect-node';
import { AccountRole, AccountService, GrantSchema } from './gen/arendegang/v1/account_pb.js';
import { CommitteeService } from './gen/arendegang/v1/committee_pb.js';
import { MeetingService } from './gen/arendegang/v1/meeting_pb.js';
import { PaperFormat, PaperKind, PaperService } from './gen/arendegang/v1/papers_pb.js';
import { ErrorInfoSchema, LocalizedMessageSchema } from './gen/google/rpc/error_details_pb.js';

const [baseUrl, token] = process.argv.slice(2);

// The error with which something ends.
async function errorOf(something) {
  try {
    await something;
  } catch (error) {
    return ConnectError.from(error);
  }
  return assert.fail('it did not end with an error');
}

function assertTold(error, code, reason) {
  assert.equal(error.code, code, error.message);
  const [info] = error.findDetails(ErrorInfoSchema);
  assert.deepEqual([info.domain, info.reason], ['arendegang', reason]);
  const [text] = error.findDetails(LocalizedMessageSchema);
  assert.equal(text.locale, 'sv-SE');
  assert.match(text.message, /\.$/);
}

async function all(stream) {
  const messages = [];
  for await (const message of stream) messages.push(message);
  return messages;
}

const show = (next) => (request) => {
  request.header.set('Authorization', `Bearer ${token}`);
  return next(request);
};

async function askFor(useBinaryFormat, id) {
  const anybodys = createConnectTransport({ baseUrl, httpVersion: '1.1', useBinaryFormat });
  const transport = createConnectTransport({ baseUrl, httpVersion: '1.1', useBinaryFormat, interceptors: [show] });
  const accounts = createClient(AccountService, transport);
  const committees = createClient(CommitteeService, transport);
  const meetings = createClient(MeetingService, transport);
  const papers = createClient(PaperService, transport);

  // One message, and another back.
  const created = await committees.createCommittee({
    committeeId: id, committee: { title: 'Hamnviksnämnden', shortTitle: id.toUpperCase() }, requestId: randomUUID(),
  });
  assert.deepEqual([created.name, created.title], [`committees/${id}`, 'Hamnviksnämnden']);

  // Who she is by her token; she gives herself a role, as all that follows wants it.
  const account = await accounts.getOwnAccount({});
  assert.equal(account.person, 'Majlis Kronvik');
  account.grants.push(create(GrantSchema, { role: AccountRole.SEKRETERARE, committee: `committees/${id}` }));
  assert.equal((await accounts.updateAccount({ account })).grants.length, account.grants.length);
  const meeting = await meetings.createMeeting({ parent: created.name, meeting: { meetingDate: '2026-05-26' } });

  // Errors, of a call and of a stream, for who shows a token and who does not.
  assertTold(await errorOf(committees.getCommittee({ name: 'committees/xyz' })), Code.NotFound, 'RESOURCE_NOT_FOUND');
  const none = `committees/${id}/meetings/9999`;
  assertTold(await errorOf(all(meetings.watchMeeting({ name: none }))), Code.NotFound, 'RESOURCE_NOT_FOUND');
  assertTold(await errorOf(createClient(CommitteeService, anybodys).createCommittee({ committeeId: 'abc' })),
    Code.Unauthenticated, 'LOGIN_REQUIRED');

  // A stream that ends.
  const parts = await all(papers.renderPaper({ kind: PaperKind.SAMPLE, format: PaperFormat.HTML }));
  const page = Buffer.concat(parts.filter(({ part }) => part.case === 'bytes').map(({ part }) => part.value)).toString();
  assert.match(page, /<html[^]*<\/html>\s*$/);
  assert.equal(Number(parts.find(({ part }) => part.case === 'head').part.value.size), Buffer.byteLength(page));

  // One that tells of what happens, until its caller leaves.
  const leave = new AbortController();
  const watched = meetings.watchMeeting({ name: meeting.name }, { signal: leave.signal })[Symbol.asyncIterator]();
  assert.equal((await watched.next()).value.meeting.name, meeting.name);
  const item = await meetings.createItem({ parent: meeting.name, item: { facts: { title: 'Information' } } });
  let told;
  do told = (await watched.next()).value; while (told.items.length === 0);
  assert.deepEqual(told.order, [item.name]);
  assert.equal(told.items[0].facts.title, 'Information');
  leave.abort();
  assert.equal((await errorOf(watched.next())).code, Code.Canceled);

  // Deadlines: the client's own, and the service's where the client does not look at the clock.
  const name = meeting.name;
  assert.equal((await errorOf(all(meetings.watchMeeting({ name }, { timeoutMs: 200 })))).code, Code.DeadlineExceeded);
  const headers = { 'Connect-Timeout-Ms': '200' };
  assert.equal((await errorOf(all(meetings.watchMeeting({ name }, { headers })))).code, Code.DeadlineExceeded);
}

await askFor(false, 'hvn');
console.log('JSON');
await askFor(true, 'hvk');
console.log('bytes');
