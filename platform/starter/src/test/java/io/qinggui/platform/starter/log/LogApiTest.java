package io.qinggui.platform.starter.log;

import static io.qinggui.platform.starter.log.LogService.ONE;
import static io.qinggui.platform.starter.log.LogService.ORIGIN;
import static io.qinggui.platform.starter.log.LogService.OTHER;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.qinggui.platform.command.CommandContext;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.starter.sample.Diary;
import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.Tokens;
import io.qinggui.platform.transparency.checkpoint.SignedCheckpoint;
import io.qinggui.platform.transparency.merkle.ConsistencyProof;
import io.qinggui.platform.transparency.merkle.Hash;
import io.qinggui.platform.transparency.merkle.InclusionProof;
import io.qinggui.platform.transparency.policy.Policy;
import io.qinggui.platform.transparency.proof.LogProof;
import io.qinggui.platform.transparency.tile.EntryBundles;
import io.qinggui.platform.web.problem.ProblemException;
import io.qinggui.platform.web.problem.ProblemTranslator;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The log of a service over HTTP: three events, the last of another operator. */
class LogApiTest {

  private static final String PROOFS = "/api/v1/ledgers/sample";

  @TempDir private static Path directory = Path.of("");
  private static LogService service;

  @BeforeAll
  static void given_three_events() {
    service = LogService.withKeys(directory);
    service.write(ONE, "first").ok();
    service.write(ONE, "second").ok();
    service.write(OTHER, "third").ok();
    service.checkpoint(3);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void everybody_reads_the_checkpoint_which_both_keys_signed() {
    Answer answer = get("", "/log/sample/checkpoint").ok();

    assertThat(answer.header("Content-Type")).isEqualToIgnoringCase("text/plain;charset=utf-8");
    assertThat(answer.header("Cache-Control")).isEqualTo("max-age=1, public");
    SignedCheckpoint signed = SignedCheckpoint.parse(answer.bytes());
    assertThat(signed.note().signatures()).hasSize(2);
    assertThat(policy().judge(signed).isTrusted()).isTrue();
  }

  @Test
  void without_witnesses_the_policy_has_the_keys_alone() {
    Answer answer = get("", "/log/sample/policy").ok();

    assertThat(Policy.parse(answer.bytes()).witnesses()).isEmpty();
    assertThat(answer.body()).startsWith("log " + ORIGIN + "+").endsWith("\nquorum none\n");
  }

  @Test
  void everybody_reads_hashes_which_never_change() {
    Answer answer = get("", "/log/sample/tile/0/000.p/3").ok();

    assertThat(answer.header("Content-Type")).isEqualTo("application/octet-stream");
    assertThat(answer.header("Cache-Control")).isEqualTo("max-age=31536000, public, immutable");
    assertThat(answer.bytes()).hasSize(96);
    assertThat(answer.bytes()).startsWith(event(1).leafHash());
    assertThat(get("", "/log/sample/tile/0/000.p/1").ok().bytes()).isEqualTo(event(1).leafHash());
    assertThat(
            service
                .api()
                .send("", "HEAD", "/log/sample/tile/0/000.p/3", BodyPublishers.noBody())
                .status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/log/sample",
        "/log/sample/",
        "/log/sample/check",
        "/log/sample/checkpoint/",
        "/log/sample/tile",
        "/log/sample/tile/0",
        "/log/sample/tile/0/",
        "/log/sample/tile/0/000",
        "/log/sample/tile/0/000.p/0",
        "/log/sample/tile/0/000.p/4",
        "/log/sample/tile/0/000.p/03",
        "/log/sample/tile/0/000.p/256",
        "/log/sample/tile/0/000.p/3/",
        "/log/sample/tile/0/0.p/3",
        "/log/sample/tile/0/x000/000.p/3",
        "/log/sample/tile/0/001.p/1",
        "/log/sample/tile/00/000.p/3",
        "/log/sample/tile/64/000.p/3",
        "/log/sample/tile/1/000.p/1",
        "/log/sample/tile/0/x999/x999/x999/x999/x999/x999/999.p/1",
      })
  void what_is_not_canonical_or_not_there_is_not_found(String path) {
    get("", path).problem(404, "no-such-path");
  }

  @Test
  void another_ledgers_log_is_not_here() {
    get("", "/log/moon/checkpoint").problem(404, "ledger-unknown");
    get(Tokens.auditor(), "/api/v1/ledgers/moon/consistency?from=0").problem(404, "ledger-unknown");
  }

  @Test
  void entries_are_for_auditors_and_the_ministry() {
    String bundle = "/log/sample/tile/entries/000.p/2";
    get("", bundle).problem(401, "unauthenticated");
    get(Tokens.administration("33"), bundle).problem(403, "forbidden");
    get(Tokens.operator(ONE), bundle).problem(403, "forbidden");
    get(Tokens.auditor(), "/log/sample/tile/entries/000.p/4").problem(404, "no-such-path");
    get(Tokens.auditor(), "/log/sample/tile/entries/0").problem(404, "no-such-path");

    Answer answer = get(Tokens.auditor(), bundle).ok();
    assertThat(answer.header("Content-Type")).isEqualTo("application/octet-stream");
    assertThat(answer.header("Cache-Control")).isEqualTo("max-age=31536000, private, immutable");
    assertThat(EntryBundles.parse(answer.bytes(), 2))
        .containsExactly(event(1).stored(), event(2).stored());
    assertThat(get(Tokens.miit(), bundle).status()).isEqualTo(200);
  }

  @Test
  void an_event_is_proved_to_who_may_read_it() {
    String id = service.eventAt(2);
    for (String token :
        List.of(Tokens.auditor(), Tokens.administration("33"), Tokens.operator(ONE))) {
      JsonNode proof = get(token, PROOFS + "/events/" + id + "/proof").ok().json();
      assertThat(proof.path("position").longValue()).isEqualTo(2);
      assertThat(proof.path("index").longValue()).isEqualTo(1);
      Hash root = Hash.parse(proof.path("root").stringValue(), "root");
      assertThat(
              new InclusionProof(1, proof.path("size").longValue(), hashes(proof))
                  .proves(Hash.of(event(2).leafHash()), root))
          .isTrue();
      assertThat(proof.path("leafHash").stringValue())
          .isEqualTo(Hash.of(event(2).leafHash()).hex());
      SignedCheckpoint signed =
          SignedCheckpoint.parse(proof.path("checkpoint").stringValue().getBytes(UTF_8));
      assertThat(signed.checkpoint().root()).isEqualTo(root);
    }

    String path = PROOFS + "/events/" + id + "/proof";
    get("", path).problem(401, "unauthenticated");
    get(Tokens.operator(OTHER), path).problem(403, "forbidden");
    get(Tokens.auditor(), PROOFS + "/events/none/proof").problem(404, "event-unknown");
  }

  @Test
  void a_proof_stands_alone_in_a_file() {
    String path = PROOFS + "/events/" + service.eventAt(3) + "/proof.tlog-proof";
    Answer answer = get(Tokens.operator(OTHER), path).ok();

    assertThat(answer.header("Content-Type")).isEqualToIgnoringCase("text/plain;charset=utf-8");
    assertThat(
            LogProof.parse(answer.bytes())
                .verify(Hash.of(event(3).leafHash()), policy())
                .isProven())
        .isTrue();
    get(Tokens.operator(ONE), path).problem(403, "forbidden");
  }

  @Test
  void a_proof_is_of_a_size_that_was_published() {
    String event = PROOFS + "/events/" + service.eventAt(2);
    JsonNode earlier = get(Tokens.auditor(), event + "/proof?size=2").ok().json();
    assertThat(earlier.path("size").longValue()).isEqualTo(2);
    assertThat(earlier.path("checkpoint").isNull()).isTrue();

    get(Tokens.auditor(), event + "/proof?size=99").problem(409, "size-not-published");
    get(Tokens.auditor(), event + "/proof?size=1").invalid("/query/size", "size-without-event");
    get(Tokens.auditor(), event + "/proof?size=-1").invalid("/query/size", "invalid");
    get(Tokens.auditor(), event + "/proof.tlog-proof?size=2").problem(409, "no-checkpoint-of-size");
  }

  @Test
  void the_log_only_appended() {
    JsonNode proof = get(Tokens.operator(ONE), PROOFS + "/consistency?from=1&to=3").ok().json();

    assertThat(
            new ConsistencyProof(1, 3, hashes(proof))
                .proves(
                    Hash.parse(proof.path("fromRoot").stringValue(), "root"),
                    Hash.parse(proof.path("root").stringValue(), "root")))
        .isTrue();
    get("", PROOFS + "/consistency?from=1&to=3").problem(401, "unauthenticated");
    get(Tokens.auditor(), PROOFS + "/consistency?from=3&to=2")
        .invalid("/query/from", "from-above-to");
    get(Tokens.auditor(), PROOFS + "/consistency?from=3&to=99").problem(409, "size-not-published");
    assertThat(get(Tokens.auditor(), PROOFS + "/consistency?from=0").ok().at("/to")).isEqualTo("3");
  }

  @Test
  void a_record_that_no_entry_can_have_is_refused_before_it_is_stored() {
    Commands<?> commands = service.context().getBean(Commands.class);
    Diary.Write tooLong = new Diary.Write(ONE, "x".repeat(66_000));

    ProblemException refused =
        service
            .context()
            .getBean(ProblemTranslator.class)
            .translate(
                catchThrowable(
                    () -> commands.send(tooLong, CommandContext.causedBy("test", "long"))));

    assertThat(refused.status().value()).isEqualTo(422);
    assertThat(refused.code()).isEqualTo("event-too-long");
    assertThat(service.context().getBean(Ledger.class).head()).isEqualTo(3);
  }

  @Test
  void the_description_tells_of_the_log() {
    assertThat(get("", "/v3/api-docs").ok().json().path("paths").propertyNames())
        .contains(
            "/log/{ledger}/checkpoint",
            "/log/{ledger}/keys",
            "/log/{ledger}/tile/{path}",
            "/api/v1/ledgers/{ledger}/consistency");
  }

  private static Policy policy() {
    String key = get("", "/log/sample/keys").ok().body().lines().findFirst().orElseThrow();
    return Policy.parse(("log " + key + "\nquorum none\n").getBytes(UTF_8));
  }

  private static List<Hash> hashes(JsonNode proof) {
    return proof.path("hashes").values().stream()
        .map(it -> Hash.parse(it.stringValue(), "hash"))
        .collect(Collectors.toList());
  }

  private static LedgerEvent event(long position) {
    return service.context().getBean(Ledger.class).read(position - 1, 1).getFirst();
  }

  private static Answer get(String token, String path) {
    return service.api().get(token, path);
  }
}
