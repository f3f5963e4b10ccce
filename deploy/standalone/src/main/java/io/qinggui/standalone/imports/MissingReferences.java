package io.qinggui.standalone.imports;

import io.qinggui.platform.reference.OperatorId;
import io.qinggui.platform.reference.Uscc;
import io.qinggui.standalone.imports.References.Reference;
import io.qinggui.standalone.imports.References.Target;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What becomes of a line that refers to something that is registered nowhere: neither brought by
 * the directory nor known to the service. A license may bring its operator itself.
 */
final class MissingReferences {

  private final References references;
  private final Registered registered;
  private final Aliases aliases;
  private final boolean registers;

  /**
   * @param registers whether a license registers its operator
   */
  MissingReferences(
      References references, Registered registered, Aliases aliases, boolean registers) {
    this.references = references;
    this.registered = registered;
    this.aliases = aliases;
    this.registers = registers;
  }

  /**
   * Whether an import asks before it sends, as the service would take what it has to refuse. Where
   * an operator or a license is part of the path, the service answers 404 to the line itself.
   */
  static boolean asksBefore(FileKind kind, Reference reference) {
    return switch (kind) {
      case LICENSES -> reference.target() == Target.OPERATOR;
      case ANNUAL_CHECKS -> reference.target() == Target.LICENSE;
      default -> false;
    };
  }

  /** What is registered nowhere, of what the directory does not bring. */
  Optional<Reference> first(Stream<Reference> asked)
      throws UnreachableException, InterruptedException {
    for (Reference each : asked.filter(it -> !references.brings(it)).toList()) {
      String id = each.target() == Target.OPERATOR ? aliases.resolve(each.id()) : each.id();
      if (!registered.has(new Reference(each.target(), each.field(), id))) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** Whether a license may register what it refers to. */
  boolean maybeRegistered(Line line, Reference missing) {
    return registers && line.kind() == FileKind.LICENSES && missing.target() == Target.OPERATOR;
  }

  /** What a line refers to after this one has registered it. */
  void bring(Reference registered) {
    references.bring(registered);
  }

  /** Why a line is refused. */
  static Rejection rejection(Line line, Reference missing) {
    String code = missing.target() == Target.OPERATOR ? "operator-unknown" : "license-unknown";
    boolean registrable = line.kind() == FileKind.LICENSES || missing.target() == Target.LICENSE;
    return line.rejected(
        missing.field(), code, Reason.of(registrable ? code : code + "-here", "id", missing.id()));
  }

  /** What a license lacks to register its operator from. */
  static Optional<Rejection> incomplete(Line license, Reference operator) {
    Optional<Rejection> lacking =
        Column.OPERATOR_FIELDS.stream()
            .filter(field -> license.cell(field).isEmpty())
            .findFirst()
            .map(
                field ->
                    license.rejected(
                        field, "operator-column-missing", "id", operator.id(), "field", field));
    return lacking.or(() -> otherwiseAssigned(license, operator));
  }

  /** The register gives its own ids; one that does not fit the name would lead to another one. */
  private static Optional<Rejection> otherwiseAssigned(Line license, Reference operator) {
    if (Uscc.isValid(operator.id()) || !OperatorId.isValid(operator.id())) {
      return Optional.empty();
    }
    String assigned =
        OperatorId.assigned(
                license.cell(Column.OPERATOR_NAME).orElse(""),
                license.cell(Column.OPERATOR_PROVINCE).orElse(""))
            .value();
    return assigned.equals(operator.id())
        ? Optional.empty()
        : Optional.of(
            license.rejected(
                operator.field(),
                "operator-id-differs",
                "assigned",
                assigned,
                "id",
                operator.id()));
  }
}
