package io.qinggui.gateway.pages.filing;

import io.qinggui.gateway.pages.PageTexts;
import io.qinggui.gateway.reading.RefusedByService;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tells a refusal of the interface at the fields that it is about. */
final class Refusals {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Set<String> STANDARD =
      Set.of("type", "title", "status", "detail", "code", "instance", "errors");
  private static final List<String> BEFORE = List.of("/replacement/", "/path/", "/");

  private final Form form;
  private final PageTexts texts;

  Refusals(Form form, PageTexts texts) {
    this.form = form;
    this.texts = texts;
  }

  Faults of(RefusedByService refused) {
    JsonNode problem = problem(refused);
    Faults.Collected atFields = new Faults.Collected();
    List<String> general = new ArrayList<>();
    for (JsonNode error : problem.path("errors").values()) {
      String message = error.path("message").asString("");
      String path = field(error.path("pointer").asString(""));
      if (path.isEmpty()) {
        general.add(message);
      } else {
        atFields.add(path, message);
      }
    }
    if (atFields.isEmpty() && general.isEmpty()) {
      general.add(detail(problem));
    }
    return atFields.with(general);
  }

  private static JsonNode problem(RefusedByService refused) {
    try {
      return JSON.readTree(refused.body());
    } catch (JacksonException notOurs) {
      return JSON.createObjectNode();
    }
  }

  /** Codes that a text has of the problem's further members are told in words. */
  private String detail(JsonNode problem) {
    String[] detail = {problem.path("detail").asString("")};
    problem.forEachEntry(
        (name, value) -> {
          if (!STANDARD.contains(name) && value.isString() && !value.stringValue().isBlank()) {
            String code = value.stringValue();
            detail[0] = detail[0].replace(code, texts.code(name, code));
          }
        });
    return detail[0].isEmpty() ? texts.text("problem.422") : detail[0];
  }

  /** The field that a pointer leads to or into; empty when there is none. */
  private String field(String pointer) {
    String begin = BEFORE.stream().filter(pointer::startsWith).findFirst().orElse("");
    String path = pointer.substring(begin.length()).replace('/', '.');
    List<Field> all = new ArrayList<>(form.variables());
    all.addAll(form.body());
    return begin.isEmpty() ? "" : field(path, "", all);
  }

  private static String field(String path, String prefix, List<Field> fields) {
    for (Field field : fields) {
      String own = Entered.join(prefix, field.name());
      if (path.equals(own)) {
        return own;
      }
      if (path.startsWith(own + ".")) {
        String beneath = beneath(path, own, field);
        String inner = beneath.isEmpty() ? "" : field(path, beneath, field.inner());
        return inner.isEmpty() ? own : inner;
      }
    }
    return "";
  }

  private static String beneath(String path, String own, Field field) {
    return switch (field.kind()) {
      case GROUP -> own;
      case ROWS -> own + "." + path.substring(own.length() + 1).split("\\.", 2)[0];
      default -> "";
    };
  }
}
