package io.qinggui.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.gateway.pages.PageLanguage;
import io.qinggui.gateway.pages.PageTexts;
import io.qinggui.scenario.system.PageVisitor;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** All that the interface describes has words, and all writes of it have forms. */
class FilingFormsTest {

  /** Files; and batches of lines. */
  private static final Set<String> WITHOUT_FORM =
      Set.of(
          "postAttachments", "postLeaseInventories", "postSurveysEntriesBatch", "postLeasesBatch");

  @TempDir private static Path directory = Path.of("");

  @Test
  void every_field_and_code_has_a_word_and_every_write_a_form() throws Exception {
    try (RunningNode node = RunningNode.on(directory);
        PageVisitor ministry = PageVisitor.loggedIn(node.frontDoor(), "miit")) {
      JsonNode description = node.ask("/api/docs/openapi.json").json();

      Set<String> fields = new TreeSet<>();
      Set<String> codes = new TreeSet<>();
      collect(description.path("components").path("schemas"), "", fields, codes);
      for (PageLanguage language : PageLanguage.values()) {
        PageTexts texts = PageTexts.in(language);
        assertThat(fields).isNotEmpty().allMatch(it -> texts.has("field." + it));
        assertThat(codes).isNotEmpty().allMatch(it -> hasWord(texts, it));
      }

      List<String> without = new ArrayList<>();
      for (String write : writes(description)) {
        for (String language : List.of("", "?lang=en")) {
          HttpResponse<String> form = ministry.get("/filings/" + write + language);
          if (form.statusCode() != 200 || form.body().contains("<h1>" + write + "</h1>")) {
            without.add(write + language);
          }
        }
      }
      assertThat(without).isEmpty();
    }
  }

  /** A code as {@code <field>.<value>}. */
  private static boolean hasWord(PageTexts texts, String code) {
    return texts.has("code." + code) || texts.has("code." + code.substring(code.indexOf('.') + 1));
  }

  private static List<String> writes(JsonNode description) {
    return description
        .path("paths")
        .valueStream()
        .map(it -> it.path("post"))
        .filter(FilingFormsTest::canBeTriedOut)
        .map(it -> it.path("operationId").asString(""))
        .filter(it -> !WITHOUT_FORM.contains(it) && !it.endsWith("Corrections"))
        .toList();
  }

  private static boolean canBeTriedOut(JsonNode operation) {
    return operation
        .path("parameters")
        .valueStream()
        .anyMatch(it -> it.path("name").asString("").equals("dryRun"));
  }

  private static void collect(JsonNode schema, String name, Set<String> fields, Set<String> codes) {
    schema
        .path("enum")
        .valueStream()
        .filter(JsonNode::isString)
        .forEach(it -> codes.add(name + "." + it.stringValue()));
    JsonNode properties = schema.path("properties");
    if (properties.isObject()) {
      properties.forEachEntry(
          (field, each) -> {
            fields.add(field);
            collect(each, field, fields, codes);
          });
    }
    schema.forEachEntry(
        (key, each) -> {
          if (!key.equals("properties")) {
            collect(each, name, fields, codes);
          }
        });
    if (schema.isArray()) {
      schema.forEach(each -> collect(each, name, fields, codes));
    }
  }
}
