package io.qinggui.packaging.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.packaging.Repository;
import io.qinggui.packaging.Yaml;
import io.qinggui.packaging.topology.Topology;
import io.qinggui.packaging.topology.Topology.Mode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the script makes before anything is started. */
class SecretsTest {

  private static final Yaml COMPOSE = Yaml.file("deploy/compose/compose.yaml");
  private static final Topology TOPOLOGY = new Topology();

  @TempDir private Path directory;

  @BeforeEach
  void make() throws Exception {
    Path script = directory.resolve("secrets-made");
    if (!Files.exists(script)) {
      Files.copy(Repository.path("deploy/compose/secrets-made"), script);
    }
    Process process = new ProcessBuilder("bash", script.toString()).inheritIO().start();
    assertThat(process.waitFor()).isZero();
  }

  @Test
  void every_secret_is_a_file_of_its_own_and_stays_as_it_was_made() throws Exception {
    Map<String, String> first = secrets();

    make();

    assertThat(first.keySet()).containsExactlyInAnyOrderElementsOf(COMPOSE.map("secrets").keySet());
    for (String name : first.keySet()) {
      assertThat(COMPOSE.text("secrets", name, "file")).isEqualTo("secrets/" + name);
    }
    assertThat(first.values()).doesNotHaveDuplicates();
    assertThat(secrets()).isEqualTo(first);
  }

  @Test
  void keys_have_the_length_that_services_ask_for() throws IOException {
    assertThat(secrets())
        .allSatisfy(
            (name, text) -> {
              if (name.matches("(?!mongodb).*-key")) {
                assertThat(Base64.getDecoder().decode(text)).hasSize(32);
              }
            });
  }

  @Test
  void a_service_is_known_to_mongodb_by_its_name_and_one_password() throws IOException {
    for (String process : TOPOLOGY.processes()) {
      if (TOPOLOGY.hasLedger(process)) {
        String ledger = Objects.requireNonNull(secrets().get(process + "-ledger-uri"));
        String user = ledger.substring(0, ledger.indexOf("@mongodb-1"));
        assertThat(user).matches("mongodb://" + process + ":[0-9a-f]{48}");
        Map<String, String> place =
            Map.of(
                "mongodb",
                user + "@mongodb-1:27017,mongodb-2:27017,mongodb-3:27017",
                "mongodb-options",
                "?replicaSet=rs0&authSource=admin");
        Map<String, String> secrets = TOPOLOGY.secrets(process, Mode.MONGODB);
        assertThat(ledger)
            .isEqualTo(Topology.in(place, process, text(secrets, "qinggui.ledger.mongodb.uri")));
        assertThat(secrets().get(process + "-projections-uri"))
            .isEqualTo(Topology.in(place, process, text(secrets, "qinggui.projections.uri")));
      }
    }
  }

  private static String text(Map<String, String> texts, String name) {
    return Objects.requireNonNull(texts.get(name));
  }

  private Map<String, String> secrets() throws IOException {
    Map<String, String> secrets = new TreeMap<>();
    try (var files = Files.list(directory.resolve("secrets"))) {
      for (Path file : files.toList()) {
        secrets.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return secrets;
  }
}
