package io.qinggui.bench.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandaloneProcessTest {

  @TempDir Path folder;

  @Test
  void what_was_acknowledged_before_a_kill_is_there_after_the_next_start() throws Exception {
    Path data = folder.resolve("data");
    String id;
    try (StandaloneProcess first = StandaloneProcess.start(data, "--empty");
        Client client = first.client()) {
      var created =
          client.post(
              "miit",
              "/operators",
              "{\"name\": \"企业\", \"kind\": \"ENTERPRISE\", \"province\": \"33\"}");
      assertThat(created.statusCode()).isEqualTo(201);
      id = Client.json(created).path("operatorId").asString();
      first.kill();
    }

    try (StandaloneProcess second = StandaloneProcess.answering(data, "--empty");
        Client client = second.client()) {
      var found = client.get("auditor", "/operators/" + id, "Min-Ledger-Position", "operator:1");
      assertThat(found.statusCode()).as(found.body()).isEqualTo(200);
    }
  }
}
