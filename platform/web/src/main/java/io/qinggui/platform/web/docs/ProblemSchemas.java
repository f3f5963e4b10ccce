package io.qinggui.platform.web.docs;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/** Describes problem documents and the bearer token once for all operations. */
final class ProblemSchemas implements GlobalOpenApiCustomizer {

  static final String PROBLEM = "Problem";
  private static final String BEARER = "bearer";

  @Override
  public void customise(OpenAPI api) {
    if (api.getComponents() == null) {
      api.setComponents(new Components());
    }
    api.getComponents()
        .addSchemas(PROBLEM, problem())
        .addSecuritySchemes(
            BEARER,
            new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT")
                .description("Claims roles, and where they apply province and operator_id"));
    api.addSecurityItem(new SecurityRequirement().addList(BEARER));
  }

  private static Schema<?> problem() {
    Schema<?> field =
        new ObjectSchema()
            .required(List.of("pointer", "code", "message"))
            .additionalProperties(true)
            .addProperty("pointer", new StringSchema().example("/uscc"))
            .addProperty("code", new StringSchema().example("wrong-check-digit"))
            .addProperty("message", new StringSchema());
    return new ObjectSchema()
        .description(
            "RFC 9457 problem document; zh-CN unless Accept-Language prefers en. Further members"
                + " are what its text is filled with.")
        .required(List.of("type", "title", "status", "detail", "code"))
        .additionalProperties(true)
        .addProperty("type", new StringSchema().example("/problems/wrong-check-digit"))
        .addProperty("title", new StringSchema())
        .addProperty("status", new IntegerSchema().example(422))
        .addProperty("detail", new StringSchema())
        .addProperty("code", new StringSchema().example("wrong-check-digit"))
        .addProperty("errors", new ArraySchema().items(field));
  }
}
