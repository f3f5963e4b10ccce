package io.qinggui.standalone.imports;

import io.qinggui.platform.reference.OperatorId;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the files of a directory bring into the register, so that it is known of what they refer to
 * whether it is among them. Of a million lines it holds a few megabytes.
 */
final class References {

  private final LongOpenHashSet brought = new LongOpenHashSet();
  private final LongOpenHashSet rejected = new LongOpenHashSet();

  /** What may be referred to. */
  enum Target {
    OPERATOR,
    LICENSE
  }

  /**
   * What a cell of a line refers to.
   *
   * @param field its column
   * @param id as the file has it
   */
  record Reference(Target target, String field, String id) {

    private long digest() {
      return Digest.of(List.of(target.name(), id));
    }
  }

  /** A line brings what others may refer to. */
  synchronized void bring(Line line) {
    broughtBy(line).forEach(it -> brought.add(it.digest()));
  }

  /** Something else of the directory brings it. */
  synchronized void bring(Reference reference) {
    brought.add(reference.digest());
  }

  /** A line was rejected, and brings nothing. */
  synchronized void reject(Line line) {
    broughtBy(line).forEach(it -> rejected.add(it.digest()));
  }

  /** Whether it is brought by a line of the directory that was not rejected. */
  synchronized boolean brings(Reference reference) {
    long digest = reference.digest();
    return brought.contains(digest) && !rejected.contains(digest);
  }

  /** What a line refers to and the directory does not bring. */
  List<Reference> missing(Line line) {
    return of(line).filter(it -> !brings(it)).toList();
  }

  private static Stream<Reference> broughtBy(Line line) {
    return switch (line.kind()) {
      case OPERATORS ->
          Stream.concat(line.cell("operatorId").stream(), Stream.of(operatorId(line)))
              .map(id -> new Reference(Target.OPERATOR, "operatorId", id));
      case LICENSES ->
          line.cell("licenseNumber").stream()
              .map(id -> new Reference(Target.LICENSE, "licenseNumber", id));
      default -> Stream.empty();
    };
  }

  /** The id that the register gives to an operator. */
  static String operatorId(Line operator) {
    return operator
        .cell("uscc")
        .orElseGet(
            () ->
                OperatorId.assigned(
                        operator.cell("name").orElse(""), operator.cell("province").orElse(""))
                    .value());
  }

  /** All that a line refers to; a correction finds its fact itself. */
  static Stream<Reference> of(Line line) {
    return line.kind() == FileKind.CORRECTIONS
        ? Stream.empty()
        : line.kind().columns().stream()
            .flatMap(
                column -> target(line.kind(), column).flatMap(it -> of(line, column, it)).stream());
  }

  private static Optional<Reference> of(Line line, Column column, Target target) {
    return line.cell(column.name()).map(id -> new Reference(target, column.name(), id));
  }

  private static Optional<Target> target(FileKind kind, Column column) {
    if (Aliases.isOperator(column.field())) {
      return kind == FileKind.OPERATORS ? Optional.empty() : Optional.of(Target.OPERATOR);
    }
    return column.name().equals("licenseNumber") && kind != FileKind.LICENSES
        ? Optional.of(Target.LICENSE)
        : Optional.empty();
  }
}
