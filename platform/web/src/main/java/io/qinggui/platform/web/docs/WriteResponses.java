package io.qinggui.platform.web.docs;

import io.qinggui.platform.web.write.DryRunAnswer;
import io.qinggui.platform.web.write.Written;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.lang.reflect.Type;
import java.util.List;
import org.springdoc.core.customizers.GlobalOperationComponentsCustomizer;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;

/** Describes what a write answers: the resource with its status, and what a dry run tells. */
final class WriteResponses implements GlobalOperationComponentsCustomizer {

  private static final String OK = "200";
  private static final String JSON = "application/json";

  @Override
  public Operation customize(Operation operation, HandlerMethod handler) {
    return operation;
  }

  @Override
  public Operation customize(Operation operation, Components components, HandlerMethod handler) {
    Class<?> answer = handler.getMethod().getReturnType();
    if (!Written.class.isAssignableFrom(answer) || operation.getResponses() == null) {
      return operation;
    }
    ApiResponses responses = operation.getResponses();
    responses.remove(OK);
    Schema<?> made = schema(typeOf(handler), components);
    Schema<?> tried = schema(DryRunAnswer.class, components);
    HttpStatus status = Written.statusOf(answer);
    if (status != HttpStatus.OK) {
      responses.addApiResponse(String.valueOf(status.value()), written("Written", made));
    }
    if (answer == Written.Done.class || answer == Written.Kept.class) {
      responses.addApiResponse(
          OK,
          written(
              "Done before or now; or what a dry run would append",
              new Schema<>().anyOf(both(made, tried))));
    } else {
      responses.addApiResponse(
          OK,
          new ApiResponse()
              .description("What a dry run would append; nothing was written")
              .content(json(tried)));
    }
    return operation;
  }

  private static Type typeOf(HandlerMethod handler) {
    return ResolvableType.forMethodReturnType(handler.getMethod()).getGeneric().getType();
  }

  @SuppressWarnings("rawtypes")
  private static List<Schema> both(Schema<?> made, Schema<?> tried) {
    return List.of(made, tried);
  }

  private static ApiResponse written(String text, Schema<?> schema) {
    ApiResponse response = new ApiResponse().description(text).content(json(schema));
    header(response, "Location", "Path of the resource");
    header(response, "ETag", "Version of the resource after this write");
    header(response, "Ledger-Position", "<ledger>:<position> that this write reached");
    header(response, "Idempotency-Replayed", "true when this answer was given before");
    return response;
  }

  private static void header(ApiResponse response, String name, String text) {
    response.addHeaderObject(name, new Header().description(text).schema(new StringSchema()));
  }

  private static Content json(Schema<?> schema) {
    return new Content().addMediaType(JSON, new MediaType().schema(schema));
  }

  private static Schema<?> schema(Type type, Components components) {
    ResolvedSchema resolved =
        ModelConverters.getInstance(true)
            .resolveAsResolvedSchema(new AnnotatedType(type).resolveAsRef(true));
    resolved.referencedSchemas.forEach(components::addSchemas);
    return resolved.schema;
  }
}
