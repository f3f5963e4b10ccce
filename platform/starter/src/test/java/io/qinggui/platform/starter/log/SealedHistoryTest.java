package io.qinggui.platform.starter.log;

import static io.qinggui.platform.starter.log.LogService.ONE;
import static io.qinggui.platform.starter.log.LogService.ORIGIN;
import static io.qinggui.platform.starter.log.LogService.OTHER;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qinggui.platform.ledger.envelope.LeafHash;
import io.qinggui.platform.starter.sample.SampleApplication;
import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.Api;
import io.qinggui.platform.testkit.EmbeddedMongo;
import io.qinggui.platform.testkit.Tokens;
import io.qinggui.platform.transparency.merkle.Hash;
import io.qinggui.platform.transparency.policy.Policy;
import io.qinggui.platform.transparency.proof.LogProof;
import io.qinggui.platform.web.history.Confidential;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An operator proves what it may see of its history; what it may not see is nowhere in it. */
class SealedHistoryTest {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String LEDGER = "/api/v1/ledgers/sample/events/";
  private static final String HISTORY = "/api/v1/operators/" + ONE + "/history";
  private static final List<String> STORED =
      List.of(
          "type",
          "version",
          "id",
          "stream",
          "sequence",
          "subject",
          "legalDate",
          "recordedAt",
          "actor",
          "commandId",
          "meta",
          "data");

  @TempDir private Path directory;

  @Configuration(proxyBeanMethods = false)
  static class LinesArePrivate {

    @Bean
    Confidential confidential() {
      return new Confidential(Map.of("io.qinggui.sample.line-written", List.of("line")));
    }
  }

  @Test
  void a_reduced_history_has_the_leaf_hashes_and_is_proved() throws Exception {
    try (LogService service = start("sealing-key")) {
      // given
      write(service, ONE, "内部意见");
      service.checkpoint(1);

      // when
      JsonNode item = service.api().get(Tokens.operator(ONE), HISTORY).ok().json().at("/items/0");

      // then
      assertThat(item.toString()).doesNotContain("内部意见", "王小明");
      assertThat(item.path("data").has("line")).isFalse();
      assertThat(LeafHash.of(storedOf(item)))
          .isEqualTo(HexFormat.of().parseHex(item.path("leafHash").stringValue()));
      Answer entry = service.api().get(Tokens.operator(ONE), entryOf(item)).ok();
      assertThat(entry.bytes()).isEqualTo(storedOf(item));
      String proof = LEDGER + item.path("id").stringValue() + "/proof.tlog-proof";
      assertThat(
              LogProof.parse(service.api().get(Tokens.operator(ONE), proof).ok().bytes())
                  .verify(Hash.of(LeafHash.of(entry.bytes())), policy(service))
                  .isProven())
          .isTrue();
    }
  }

  @Test
  void officers_and_auditors_see_all_and_which_of_it_is_sealed() throws Exception {
    try (LogService service = start("sealing-key")) {
      // given
      write(service, ONE, "内部意见");

      // when
      JsonNode item =
          service.api().get(Tokens.administration("33"), HISTORY).ok().json().at("/items/0");

      // then
      assertThat(item.at("/data/line").stringValue()).isEqualTo("内部意见");
      assertThat(item.at("/actor/name").stringValue()).isEqualTo("王小明");
      assertThat(item.path("sealed").toString()).isEqualTo("[\"data/line\",\"actor/name\"]");
      assertThat(LeafHash.of(storedOf(item)))
          .isEqualTo(HexFormat.of().parseHex(item.path("leafHash").stringValue()));
      JsonNode same =
          service
              .api()
              .get(Tokens.auditor(), LEDGER.replaceAll("/$", ""))
              .ok()
              .json()
              .at("/items/0");
      assertThat(same).isEqualTo(item);
      assertThat(service.api().get(Tokens.auditor(), entryOf(item)).ok().bytes())
          .isEqualTo(storedOf(item));
    }
  }

  @Test
  void what_was_stored_in_the_clear_is_shown_reduced_and_its_bytes_are_not_given_out()
      throws Exception {
    // given
    try (LogService service = start("")) {
      write(service, ONE, "内部意见");
    }

    try (LogService service = start("sealing-key")) {
      // when
      JsonNode item = service.api().get(Tokens.operator(ONE), HISTORY).ok().json().at("/items/0");

      // then
      assertThat(item.toString()).doesNotContain("内部意见", "王小明");
      service
          .api()
          .get(Tokens.operator(ONE), entryOf(item))
          .problem(409, "entry-has-private-parts");
      assertThat(service.api().get(Tokens.auditor(), entryOf(item)).ok().body()).contains("内部意见");
    }
  }

  @Test
  void stored_bytes_are_for_whoever_may_read_the_event() throws Exception {
    try (LogService service = start("sealing-key")) {
      write(service, ONE, "x");
      String entry = LEDGER + service.eventAt(1) + "/entry";

      service.api().get(Tokens.operator(OTHER), entry).problem(403, "forbidden");
      service.api().get("", entry).problem(401, "unauthenticated");
      service.api().get(Tokens.auditor(), LEDGER + "none/entry").problem(404, "event-unknown");
      service
          .api()
          .get(Tokens.auditor(), entry.replace("sample", "other"))
          .problem(404, "ledger-unknown");
    }
  }

  @Test
  void a_service_does_not_start_with_a_key_that_is_none() {
    assertThatThrownBy(() -> start("no-such-key")).rootCause().hasMessageContaining("no-such-key");
  }

  private LogService start(String sealingKey) {
    LogService.seed(directory, "log-key", 1);
    LogService.seed(directory, "sealing-key", 3);
    ConfigurableApplicationContext context =
        new SpringApplicationBuilder(SampleApplication.class, LinesArePrivate.class)
            .properties(
                Map.of(
                    "server.port",
                    0,
                    "server.address",
                    "127.0.0.1",
                    "qinggui.ledger.name",
                    "sample",
                    "qinggui.ledger.directory",
                    directory,
                    "qinggui.ledger.sealing-keys",
                    sealingKey.isEmpty() ? "" : directory.resolve(sealingKey),
                    "qinggui.projections.uri",
                    EmbeddedMongo.shared().freshUri(),
                    "spring.security.oauth2.resourceserver.jwt.jwk-set-uri",
                    Tokens.jwkSetUri(),
                    "qinggui.log.origin",
                    ORIGIN,
                    "qinggui.log.key",
                    directory.resolve("log-key")))
            .run();
    return new LogService(context, Api.of(context));
  }

  private static void write(LogService service, String operatorId, String line) {
    service
        .api()
        .post(
            Tokens.officer("33", "王小明"),
            "/api/v1/diaries/" + operatorId + "/lines",
            Api.json("{'line':'%s'}", line))
        .ok();
  }

  private static String entryOf(JsonNode item) {
    return LEDGER + item.path("id").stringValue() + "/entry";
  }

  private static Policy policy(LogService service) {
    String key =
        service.api().get("", "/log/sample/keys").ok().body().lines().findFirst().orElseThrow();
    return Policy.parse(("log " + key + "\nquorum none\n").getBytes(UTF_8));
  }

  /** As docs/architecture.md tells it. */
  private static byte[] storedOf(JsonNode told) {
    ObjectNode item = (ObjectNode) told.deepCopy();
    item.path("sealed")
        .valueStream()
        .map(it -> it.stringValue().split("/"))
        .forEach(it -> ((ObjectNode) item.path(it[0])).remove(it[1]));
    ((ObjectNode) item.path("actor")).removeIf(JsonNode::isNull);
    if (!item.has("meta")) {
      item.set("meta", JSON.createObjectNode());
    }
    ObjectNode stored = JSON.createObjectNode();
    STORED.forEach(field -> stored.set(field, item.path(field)));
    return JSON.writeValueAsString(stored).getBytes(UTF_8);
  }
}
