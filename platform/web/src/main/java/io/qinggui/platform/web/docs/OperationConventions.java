package io.qinggui.platform.web.docs;

import io.qinggui.platform.web.read.AsOf;
import io.qinggui.platform.web.read.PageRequest;
import io.qinggui.platform.web.write.CommandRequest;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;

/** Adds to an operation what its argument types imply. */
final class OperationConventions implements GlobalOperationCustomizer {

  private static final List<String> PROBLEMS =
      List.of("400", "401", "403", "404", "406", "409", "412", "413", "422", "500", "503");

  @Override
  public Operation customize(Operation operation, HandlerMethod handler) {
    header(operation, "Accept-Language", "Of problem documents: zh-CN (default) or en");
    header(operation, "Min-Ledger-Position", "Answer only from state that includes it");
    for (Class<?> type : Arrays.asList(handler.getMethod().getParameterTypes())) {
      addFor(type, operation);
    }
    problems(operation, handler);
    return operation;
  }

  private static void addFor(Class<?> type, Operation operation) {
    if (type == CommandRequest.class) {
      header(operation, "Idempotency-Key", "Same key and body: the first answer again");
      header(operation, "If-Match", "ETags of which the resource must still have one");
      header(
          operation, "If-None-Match", "ETags that it must not have; * when it must not be there");
      query(operation, "dryRun", new BooleanSchema(), "Answer what would happen, append nothing");
    } else if (type == PageRequest.class) {
      query(operation, "limit", limit(), "Items of a page");
      query(operation, "cursor", new StringSchema(), "next of the page before");
    } else if (type == AsOf.class) {
      query(operation, "validAt", moment(), "The legal moment asked about; default now");
      query(operation, "knownAt", moment(), "Use only what was recorded by then; default now");
    }
  }

  private static Schema<?> limit() {
    IntegerSchema limit = new IntegerSchema();
    limit.setDefault(PageRequest.DEFAULT_LIMIT);
    limit.setMaximum(BigDecimal.valueOf(PageRequest.MAX_LIMIT));
    return limit;
  }

  private static Schema<?> moment() {
    return new StringSchema().format("date-time");
  }

  private static void header(Operation operation, String name, String text) {
    add(operation, "header", name, new StringSchema(), text);
  }

  private static void query(Operation operation, String name, Schema<?> schema, String text) {
    add(operation, "query", name, schema, text);
  }

  private static void add(
      Operation operation, String in, String name, Schema<?> schema, String text) {
    operation.addParametersItem(
        new Parameter().in(in).name(name).schema(schema).description(text).required(false));
  }

  private static void problems(Operation operation, HandlerMethod handler) {
    if (operation.getResponses() == null) {
      operation.setResponses(new ApiResponses());
    }
    ApiResponses responses = operation.getResponses();
    Schema<?> problem = new Schema<>().$ref("#/components/schemas/" + ProblemSchemas.PROBLEM);
    Content content =
        new Content().addMediaType("application/problem+json", new MediaType().schema(problem));
    for (String status : PROBLEMS) {
      responses.addApiResponse(status, new ApiResponse().description("Problem").content(content));
    }
    if (handler.hasMethodAnnotation(GetMapping.class)) {
      responses.addApiResponse(
          "304",
          new ApiResponse().description("What the client has, by If-None-Match, is current"));
    } else {
      responses.addApiResponse(
          "415", new ApiResponse().description("Problem: type of the body").content(content));
    }
    // what an operation declares itself
    responses.forEach(
        (status, response) -> {
          if (status.compareTo("400") >= 0) {
            response.setContent(content);
          }
        });
  }
}
