package io.qinggui.standalone.imports;

import static io.qinggui.standalone.imports.Column.GRANT;
import static io.qinggui.standalone.imports.Column.Shape.FLAG;
import static io.qinggui.standalone.imports.Column.Shape.LIST;
import static io.qinggui.standalone.imports.Column.may;
import static io.qinggui.standalone.imports.Column.must;

import java.util.Arrays;
import java.util.stream.Stream;

/** What a correction says, and the fields of everything that may take a wrong fact's place. */
final class CorrectionColumns {

  private CorrectionColumns() {}

  /**
   * @param correctable the files whose facts can be replaced
   */
  static Column[] of(FileKind... correctable) {
    Stream<Column> own =
        Stream.of(
            must("resource"),
            must("key"),
            may("eventId"),
            Column.toFind("type"),
            Column.toFind("where"),
            must("reason"));
    Stream<Column> replacement = Arrays.stream(correctable).flatMap(CorrectionColumns::fields);
    Stream<Column> grant =
        Stream.of(
            may(GRANT + "service").ofGrant(),
            may(GRANT + "provinces").as(LIST).ofGrant(),
            may(GRANT + "websiteHosting").as(FLAG).ofGrant());
    return Stream.of(own, replacement, grant)
        .flatMap(each -> each)
        .distinct()
        .toArray(Column[]::new);
  }

  private static Stream<Column> fields(FileKind kind) {
    Stream<Column> first =
        kind.body().stream()
            .filter(column -> !column.isOfGrant())
            .filter(column -> column.place() != Column.Place.REGISTRATION)
            .map(column -> Column.ofReplacement(column.name(), column.shape()));
    Stream<Column> later =
        kind.steps().stream()
            .flatMap(step -> step.fields().stream())
            .map(field -> Column.ofReplacement(field.name(), field.column().shape()));
    return Stream.concat(first, later);
  }
}
