package io.qinggui.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.qinggui.platform.testkit.ForeignTools;
import io.qinggui.repository.Repository;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A client generated from the published description by a generator of others, at work. */
class GeneratedClientTest {

  private static final String[] GENERATOR = {
    "@hey-api/openapi-ts@0.90.0", "typescript@5.9.3", "esbuild@0.25.12"
  };
  private static final String PARSER = "@asyncapi/parser@3.4.0";
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @TempDir private static Path directory = Path.of("");

  @Test
  void a_generated_client_registers_decides_and_is_refused() throws Exception {
    Path tools = Files.createDirectory(directory.resolve("client"));
    ForeignTools node = ForeignTools.install(tools, GENERATOR);
    try (RunningNode system = RunningNode.on(directory.resolve("data"))) {
      URI gateway = URI.create("http://127.0.0.1:" + system.ports().gateway());
      node.write("openapi.json", description(gateway));
      node.write("scenario.ts", resource("scenario.ts"));

      expect(
          node,
          "npx",
          "openapi-ts",
          "--input=openapi.json",
          "--output=generated",
          "--client=@hey-api/client-fetch");
      // the compiler checks what the scenario reads against the generated types
      expect(
          node,
          "npx",
          "tsc",
          "--strict",
          "--noEmit",
          "--target",
          "es2022",
          "--module",
          "esnext",
          "--moduleResolution",
          "bundler",
          "--lib",
          "es2022,dom,dom.iterable",
          "scenario.ts");
      expect(
          node,
          "npx",
          "esbuild",
          "scenario.ts",
          "--bundle",
          "--format=esm",
          "--platform=node",
          "--outfile=scenario.mjs");
      expect(node, "node", "scenario.mjs", gateway.toString());
      assertThat(node.output()).contains("SCENARIO DONE");
    }
  }

  @Test
  void the_description_of_the_events_is_read_by_the_parser_of_its_authors() throws Exception {
    Path tools = Files.createDirectory(directory.resolve("parser"));
    ForeignTools node = ForeignTools.install(tools, PARSER);
    node.write("events.json", Files.readString(Repository.ROOT.resolve("docs/asyncapi.json")));
    node.write("parse.cjs", resource("parse.cjs"));

    expect(node, "node", "parse.cjs", "events.json");
  }

  private static void expect(ForeignTools node, String... command) {
    assertThat(node.run(command)).as("%s: %s", command[1], node.output()).isTrue();
  }

  private static String description(URI gateway) {
    HttpRequest request = HttpRequest.newBuilder(gateway.resolve("/api/docs/openapi.json")).build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      return await()
          .atMost(PATIENCE)
          .until(
              () -> http.send(request, BodyHandlers.ofString(UTF_8)), it -> it.statusCode() == 200)
          .body();
    }
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = GeneratedClientTest.class.getResourceAsStream("/foreign/" + name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
    }
  }
}
