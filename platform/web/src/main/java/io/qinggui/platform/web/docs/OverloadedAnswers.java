package io.qinggui.platform.web.docs;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/**
 * Where the query decides which of several things a path answers, an answer is one of them, and an
 * empty page is any of them: the library's {@code oneOf} would refuse it.
 */
final class OverloadedAnswers implements GlobalOpenApiCustomizer {

  @Override
  public void customise(OpenAPI api) {
    api.getPaths().values().stream()
        .flatMap(path -> path.readOperations().stream())
        .flatMap(operation -> operation.getResponses().values().stream())
        .filter(response -> response.getContent() != null)
        .flatMap(response -> response.getContent().values().stream())
        .map(media -> media.getSchema())
        .filter(schema -> schema != null && schema.getOneOf() != null)
        .forEach(OverloadedAnswers::any);
  }

  private static void any(Schema<?> schema) {
    schema.setAnyOf(schema.getOneOf());
    schema.setOneOf(null);
  }
}
