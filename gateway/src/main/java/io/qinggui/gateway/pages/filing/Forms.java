package io.qinggui.gateway.pages.filing;

import io.qinggui.gateway.pages.Facts;
import io.qinggui.gateway.pages.Visit;
import io.qinggui.gateway.reading.ServiceDescriptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The forms of all writes. */
@Component
final class Forms {

  private static final String AMENDMENT = "postRulebookAmendments";
  private static final String VALUES = "values";

  /** They are filled in by the forms of what they correct. */
  private static final String CORRECTIONS = "Corrections";

  /** Files, and batches of lines: no forms. */
  private static final Set<String> NONE = Set.of("postAttachments", "postLeaseInventories");

  private final ServiceDescriptions descriptions;

  Forms(ServiceDescriptions descriptions) {
    this.descriptions = descriptions;
  }

  /** The form of a write; empty when there is none, or its service cannot be asked for it. */
  Optional<Form> of(String operationId, Visit visit, Entered entered) {
    return NONE.contains(operationId) || operationId.endsWith(CORRECTIONS)
        ? Optional.empty()
        : descriptions
            .post(operationId)
            .filter(FormMaker::isFilled)
            .map(it -> new FormMaker(it).form())
            .map(it -> operationId.equals(AMENDMENT) ? withValues(it, visit, entered) : it);
  }

  /** The values that an amendment can change, which the description does not name. */
  private static Form withValues(Form form, Visit visit, Entered entered) {
    List<Field> values = visit.visitor().isEmpty() ? typed(entered) : inForce(visit);
    return form.withBody(
        form.body().stream()
            .map(it -> it.name().equals(VALUES) ? it.withInner(values) : it)
            .toList());
  }

  /** Nobody is logged in: what was typed is kept as it is. */
  private static List<Field> typed(Entered entered) {
    Set<String> names = new TreeSet<>();
    entered.texts().keySet().stream()
        .filter(it -> it.startsWith(VALUES + "."))
        .map(it -> it.substring(VALUES.length() + 1))
        .forEach(names::add);
    return names.stream().map(it -> Field.of(it, Kind.LONG_TEXT, false)).toList();
  }

  private static List<Field> inForce(Visit visit) {
    Facts facts = new Facts(visit.texts());
    List<Field> fields = new ArrayList<>();
    visit
        .read("/rulebook", Map.of())
        .path(VALUES)
        .forEachEntry(
            (name, each) -> {
              JsonNode value = each.path("value");
              fields.add(
                  ofValue(name, value)
                      .withNow(
                          value.isContainer() && value.isEmpty() ? "" : facts.value(name, value)));
            });
    return fields;
  }

  private static Field ofValue(String name, JsonNode now) {
    if (name.contains("Systems")) {
      return Field.of(name, Kind.CHOICES, false).withOptions(FieldKinds.SYSTEMS);
    }
    if (name.equals("findingsOpenCases")) {
      return Field.of(name, Kind.CHOICES, false).withOptions(FieldKinds.FINDINGS);
    }
    if (now.isArray()) {
      return Field.of(name, Kind.LINES, false);
    }
    return Field.of(name, now.isNumber() ? Kind.NUMBER : ofText(now.asString("")), false);
  }

  private static Kind ofText(String now) {
    return now.matches("\\d{4}-\\d{2}-\\d{2}") ? Kind.DATE : Kind.TEXT;
  }
}
