package io.qinggui.gateway.docs;

import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the gateway adds to answers of services, and they therefore do not describe. */
final class GatewayAdditions {

  private static final String CONTENT = "/get/responses/200/content";
  private static final String SCHEMA = "/application~1json/schema";
  private static final String SUGGESTION =
      """
      {"type": "object", "required": ["verdict", "reasons", "decisionId"],
       "description": "The answer to PASS_ANNUAL_CHECK",
       "properties": {
         "verdict": {"type": "string", "enum": ["ALLOW", "WEIGH", "DENY"]},
         "reasons": {"type": "array", "items": {"$ref": "#/components/schemas/ReasonView"}},
         "decisionId": {"type": "string"}}}
      """;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private GatewayAdditions() {}

  /**
   * Every list is to be had as a file.
   *
   * @param isFile whether lists at that path are
   * @param types media types of the files
   */
  static void addFiles(ObjectNode description, Predicate<String> isFile, List<String> types) {
    description
        .path("paths")
        .forEachEntry(
            (path, item) -> {
              JsonNode content = item.at(CONTENT);
              if (content instanceof ObjectNode known
                  && isFile.test(path)
                  && hasItems(description, content.at(SCHEMA))) {
                types.forEach(known::putObject);
              }
            });
  }

  private static boolean hasItems(ObjectNode description, JsonNode schema) {
    String reference = schema.path("$ref").asString("");
    JsonNode named = reference.isEmpty() ? schema : description.at(reference.substring(1));
    return named.at("/properties/items").isObject();
  }

  /** What the rules suggest for each license of an annual campaign. */
  static void addSuggestions(ObjectNode description) {
    if (description.at("/components/schemas/AnnualCampaignsLicenseState/properties")
        instanceof ObjectNode properties) {
      properties.set("suggestion", JSON.readTree(SUGGESTION));
    }
  }
}
