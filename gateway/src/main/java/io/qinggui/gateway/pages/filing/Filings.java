package io.qinggui.gateway.pages.filing;

import io.qinggui.gateway.pages.BadInputException;
import io.qinggui.gateway.pages.Visit;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Forms as a request begins them or has filled them in. */
@Component
final class Filings {

  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9-]{1,64}");

  /** Parameters of the page that are no values of fields. */
  private static final Set<String> OWN =
      Set.of("lang", "back", "corrects", "after", "session", "step", "key", "fixed", "withdraws");

  private static final String CORRECTS = "corrects";

  private final Forms forms;

  Filings(Forms forms) {
    this.forms = forms;
  }

  /** A form of which the address tells some values, or the event that it corrects. */
  Optional<Filing> begun(String operationId, Visit visit) {
    Entered given = given(visit);
    return forms
        .of(operationId, visit, given)
        .filter(it -> isPossible(operationId, visit))
        .map(form -> begun(form, visit, given));
  }

  private static boolean isPossible(String operationId, Visit visit) {
    return visit.parameter(CORRECTS).isEmpty() || Corrections.of(operationId).isPresent();
  }

  private static Filing begun(Form form, Visit visit, Entered given) {
    String corrects = visit.parameter(CORRECTS);
    Entered entered = corrects.isEmpty() ? given : recorded(visit, given, corrects);
    Form shown = corrects.isEmpty() ? form : ofCorrection(form);
    Set<String> fixed =
        shown.variables().stream()
            .map(Field::name)
            .filter(it -> !entered.one(it).isEmpty())
            .collect(Collectors.toSet());
    Filing filing =
        new Filing(
            shown,
            oneALine(shown, entered),
            fixed,
            UUID.randomUUID().toString(),
            Pathway.local(visit.parameter("back")),
            corrects,
            false);
    return filing.isCorrection() ? filing.keepingPath() : filing;
  }

  /** The address goes before the event, which it may say more exactly. */
  private static Entered recorded(Visit visit, Entered given, String corrects) {
    String operatorId = visit.parameter("operatorId");
    if (operatorId.isEmpty()) {
      return given;
    }
    JsonNode event =
        CorrectedFact.find(visit, operatorId, corrects)
            .orElseThrow(() -> new BadInputException(visit.texts().text("filing.notFound")));
    Map<String, List<String>> texts = new LinkedHashMap<>(CorrectedFact.entered(event).texts());
    given.texts().forEach(texts::putIfAbsent);
    return new Entered(texts);
  }

  /** The path of a correction can have other variables than that of what is corrected. */
  private static Form ofCorrection(Form form) {
    String path = Corrections.of(form.operationId()).orElseThrow();
    Set<String> inBody = form.body().stream().map(Field::name).collect(Collectors.toSet());
    return new Form(
        form.operationId(),
        form.path(),
        Pathway.variables(path).stream()
            .filter(it -> !inBody.contains(it))
            .map(it -> Field.of(it, Kind.TEXT, true))
            .toList(),
        form.body());
  }

  /** Lists that a field has one a line come from events and addresses as several values. */
  private static Entered oneALine(Form form, Entered entered) {
    Map<String, List<String>> texts = new LinkedHashMap<>(entered.texts());
    for (Field field : form.body()) {
      if (field.kind() == Kind.LINES || field.kind() == Kind.DATES) {
        texts.computeIfPresent(field.name(), (name, values) -> List.of(String.join("\n", values)));
      }
    }
    return new Entered(texts);
  }

  private static Entered given(Visit visit) {
    Map<String, List<String>> texts = new LinkedHashMap<>();
    visit
        .sent()
        .forEach(
            (name, values) -> {
              if (!OWN.contains(name) && !(name.equals("size") && values[0].equals("large"))) {
                texts.put(name, List.of(values));
              }
            });
    return new Entered(texts);
  }

  /** A form as it was filled in. */
  Optional<Filing> filled(String operationId, Visit visit, Entered entered) {
    return forms
        .of(operationId, visit, entered)
        .filter(it -> isPossible(operationId, visit))
        .map(form -> filled(form, visit, entered));
  }

  private static Filing filled(Form form, Visit visit, Entered entered) {
    String corrects = visit.parameter(CORRECTS);
    String key = visit.parameter("key");
    return new Filing(
        corrects.isEmpty() ? form : ofCorrection(form),
        entered,
        new HashSet<>(Arrays.asList(visit.parameter("fixed").split(",", -1))),
        KEY.matcher(key).matches() ? key : UUID.randomUUID().toString(),
        Pathway.local(visit.parameter("back")),
        corrects,
        !visit.parameter("withdraws").isEmpty());
  }
}
