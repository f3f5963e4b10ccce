package io.qinggui.license.decision.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.qinggui.license.rules.question.Verdict;
import io.qinggui.license.standing.http.ReasonView;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a {@code decisionId} is the hash of: the question, both clocks and the answer, as JSON with
 * the fields in this order.
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record DecisionDigest(
    QuestionBody question,
    String validAt,
    String knownAt,
    String rulebook,
    Verdict verdict,
    List<ReasonView> reasons,
    @Nullable LocalDate nextChangeAt) {

  /** Not the mapper of HTTP: whatever is configured there, ids stay the same. */
  private static final ObjectWriter JSON =
      JsonMapper.builder()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build()
          .writerFor(DecisionDigest.class);

  String id() {
    return "sha256:" + HexFormat.of().formatHex(sha256(JSON.writeValueAsBytes(this)));
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
