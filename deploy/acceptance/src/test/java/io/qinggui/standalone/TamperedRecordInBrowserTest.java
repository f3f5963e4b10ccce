package io.qinggui.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.qinggui.platform.transparency.merkle.TreeHasher;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A record is altered in the store, and an auditor looks at its proof in a real browser. */
class TamperedRecordInBrowserTest {

  private static final String LEDGER = "license";

  @TempDir private static Path data = Path.of("");

  @Test
  void a_record_that_somebody_altered_together_with_its_hash_is_told_in_red() throws Exception {
    try (Chromium chromium = Chromium.start()) {
      JsonNode record = recorded(chromium);

      alter(record.path("position").asLong(), "2011-06-01", "2011-06-02");

      try (RunningNode node = RunningNode.on(data);
          BrowserContext window = chromium.windowAt(node.frontDoor())) {
        Page page = loggedIn(window);
        untilShown(page, record, "The proof does not hold");
        assertThat(page.locator("main").innerText())
            .contains("not the one that was published", "tell the auditors", "2011-06-02")
            .doesNotContain("Proved");
        Chromium.picture(page, "proof-broken.png");
      }
    }
  }

  private static JsonNode recorded(Chromium chromium) throws Exception {
    try (RunningNode node = RunningNode.on(data);
        BrowserContext window = chromium.windowAt(node.frontDoor())) {
      SomeRegister.in(node);
      JsonNode record =
          node.get("auditor", "/ledgers/" + LEDGER + "/events?limit=500")
              .path("items")
              .valueStream()
              .filter(it -> it.path("type").asString("").endsWith("license-registered"))
              .filter(it -> it.at("/data/grantedOn").asString("").equals("2011-06-01"))
              .findFirst()
              .orElseThrow();
      Page page = loggedIn(window);
      untilShown(page, record, "Proved");
      Chromium.picture(page, "proof.png");
      return record;
    }
  }

  private static Page loggedIn(BrowserContext window) {
    Page page = window.newPage();
    page.navigate("/login?to=%2Fdesk");
    page.locator("[name=username]").fill("auditor");
    page.locator("[name=password]").fill("demo");
    page.locator("[name=password]").press("Enter");
    page.waitForURL("**/desk");
    return page;
  }

  /** A checkpoint is a second behind what was recorded, and a start compares first. */
  private static void untilShown(Page page, JsonNode event, String words) {
    String proof =
        "/events/%s/%s?lang=en&operatorId=%s"
            .formatted(LEDGER, event.path("id").asString(), SomeRegister.OPERATOR);
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(
            () -> {
              page.navigate(proof);
              assertThat(page.locator(".verdict").innerText()).startsWith(words);
            });
  }

  /** As somebody would who has the file, and knows how hashes are made. */
  private static void alter(long position, String from, String to) throws SQLException {
    Path file = data.resolve("ledgers").resolve(LEDGER).resolve(LEDGER + ".db");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      byte[] stored;
      try (PreparedStatement read =
          connection.prepareStatement("SELECT stored FROM events WHERE position = ?")) {
        read.setLong(1, position);
        stored = read.executeQuery().getBytes(1);
      }
      byte[] altered = new String(stored, UTF_8).replace(from, to).getBytes(UTF_8);
      assertThat(altered).hasSameSizeAs(stored).isNotEqualTo(stored);
      try (PreparedStatement write =
          connection.prepareStatement(
              "UPDATE events SET stored = ?, leaf_hash = ? WHERE position = ?")) {
        write.setBytes(1, altered);
        write.setBytes(2, new TreeHasher().leaf(altered).bytes());
        write.setLong(3, position);
        assertThat(write.executeUpdate()).isOne();
      }
    }
  }
}
