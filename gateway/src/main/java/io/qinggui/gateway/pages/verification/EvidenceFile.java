package io.qinggui.gateway.pages.verification;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.qinggui.gateway.pages.BadInputException;
import io.qinggui.gateway.pages.Visit;
import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/**
 * Everything that was recorded of an operator as a file, each event with its leaf hash, as the
 * interface tells it.
 */
final class EvidenceFile {

  private static final int MOST_PAGES = 40;
  private static final int ROWS = 500;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private String separator = "";

  private EvidenceFile() {}

  /** An event in each line, then each ledger's head in a line. */
  static byte[] lines(
      Visit visit, String operatorId, Map<String, String> query, List<JsonNode> heads) {
    EvidenceFile file = new EvidenceFile();
    events(visit, operatorId, query, it -> file.write(it + "\n"));
    heads.forEach(it -> file.write("{\"ledgerHead\":" + it + "}\n"));
    return file.out.toByteArray();
  }

  /** One object with the standing, the events and the heads. */
  static byte[] object(
      Visit visit,
      String operatorId,
      Map<String, String> query,
      JsonNode standing,
      List<JsonNode> heads) {
    EvidenceFile file = new EvidenceFile();
    file.write("{\"standing\":" + standing + ",\n\"ledgerHeads\":" + heads + ",\n\"events\":[");
    events(visit, operatorId, query, file::element);
    file.write("\n]}\n");
    return file.out.toByteArray();
  }

  private void element(JsonNode event) {
    write(separator + "\n" + event);
    separator = ",";
  }

  private void write(String text) {
    out.writeBytes(text.getBytes(UTF_8));
  }

  private static void events(
      Visit visit, String operatorId, Map<String, String> asked, Consumer<JsonNode> each) {
    Map<String, String> query = new LinkedHashMap<>(asked);
    query.put("limit", String.valueOf(ROWS));
    for (int page = 0; page < MOST_PAGES; page++) {
      JsonNode answer = visit.read("/operators/{id}/history", query, operatorId);
      answer.path("items").forEach(each);
      if (!answer.path("next").isString()) {
        return;
      }
      query.put("cursor", answer.path("next").stringValue());
    }
    throw new BadInputException(visit.texts().text("verify.tooMuch", MOST_PAGES * ROWS));
  }
}
