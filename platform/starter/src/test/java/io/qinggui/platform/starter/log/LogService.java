package io.qinggui.platform.starter.log;

import static org.awaitility.Awaitility.await;

import io.qinggui.platform.starter.sample.SampleApplication;
import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.Api;
import io.qinggui.platform.testkit.EmbeddedMongo;
import io.qinggui.platform.testkit.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The sample service with a log. */
record LogService(ConfigurableApplicationContext context, Api api) implements AutoCloseable {

  static final String ORIGIN = "qinggui.example/ledgers/sample";
  static final String ONE = "OP-00000000000000A1";
  static final String OTHER = "OP-00000000000000A2";

  /** With the keys that the seeds in the files are of. */
  static LogService withKeys(Path directory, String... store) {
    return start(
        directory,
        Map.of(
            "qinggui.log.origin",
            ORIGIN,
            "qinggui.log.key",
            seed(directory, "key", 1),
            "qinggui.log.ml-dsa-key",
            seed(directory, "ml-dsa-key", 2)),
        store);
  }

  static LogService start(Path directory, Map<String, Object> more, String... store) {
    Map<String, Object> properties = new LinkedHashMap<>(more);
    properties.put("server.port", 0);
    properties.put("server.address", "127.0.0.1");
    properties.put("qinggui.ledger.name", "sample");
    properties.put("qinggui.ledger.directory", directory);
    properties.put("qinggui.projections.uri", EmbeddedMongo.shared().freshUri());
    properties.put("spring.security.oauth2.resourceserver.jwt.jwk-set-uri", Tokens.jwkSetUri());
    ConfigurableApplicationContext context =
        new SpringApplicationBuilder(SampleApplication.class).properties(properties).run(store);
    return new LogService(context, Api.of(context));
  }

  static String seed(Path directory, String name, int number) {
    byte[] seed = new byte[32];
    Arrays.fill(seed, (byte) number);
    try {
      return Files.writeString(
              directory.resolve(name), Base64.getEncoder().encodeToString(seed) + "\n")
          .toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Answer write(String operatorId, String line) {
    return api.post(
        Tokens.miit(), "/api/v1/diaries/" + operatorId + "/lines", Api.json("{'line':'%s'}", line));
  }

  /** Id of the event at a position. */
  String eventAt(long position) {
    return api.get(
            Tokens.auditor(), "/api/v1/ledgers/sample/events?limit=1&after=" + (position - 1))
        .ok()
        .at("/items/0/id");
  }

  /** The note, when it is of this size. */
  Answer checkpoint(long size) {
    return await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> api.get("", "/log/sample/checkpoint"),
            answer -> answer.body().startsWith(ORIGIN + "\n" + size + "\n"));
  }

  @Override
  public void close() {
    context.close();
  }
}
