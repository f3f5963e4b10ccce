package io.qinggui.kit.build;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a kit shall be of.
 *
 * @param operators whom it is about; everybody when empty
 * @param knownAt the moment of knowledge of questions that name none; that of the last event of the
 *     license ledger when {@code null}
 * @param questions in JSON; when empty, those that suggest themselves for the operators
 * @param files whether the files of evidence are wanted, too
 * @param madeAt now
 * @param madeBy the program and its version
 */
public record KitRequest(
    List<String> operators,
    @Nullable Instant knownAt,
    List<String> questions,
    boolean files,
    Instant madeAt,
    String madeBy) {

  public KitRequest {
    operators = List.copyOf(operators);
    questions = List.copyOf(questions);
  }
}
