package io.qinggui.platform.web.docs;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import java.util.Locale;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/**
 * Names operations by method and path, so that a client generated from a later version still has
 * them, and so that they are unique over all services: {@code getOperators}, {@code
 * getOperatorsByOperatorId}, {@code postLicensesCommitments}.
 */
final class OperationIds implements GlobalOpenApiCustomizer {

  private static final String BASE = "/api/v1/";

  @Override
  public void customise(OpenAPI api) {
    api.getPaths()
        .forEach(
            (path, item) ->
                item.readOperationsMap()
                    .forEach((method, operation) -> operation.setOperationId(id(method, path))));
  }

  static String id(PathItem.HttpMethod method, String path) {
    StringBuilder id = new StringBuilder(method.name().toLowerCase(Locale.ROOT));
    String[] segments = path.substring(path.startsWith(BASE) ? BASE.length() : 1).split("/");
    for (int i = 0; i < segments.length; i++) {
      boolean variable = segments[i].startsWith("{");
      if (!variable) {
        append(id, segments[i]);
      } else if (i == segments.length - 1) {
        append(id.append("By"), segments[i].substring(1, segments[i].length() - 1));
      }
    }
    return id.toString();
  }

  /** {@code name-changes} becomes {@code NameChanges}. */
  private static void append(StringBuilder id, String segment) {
    boolean begins = true;
    for (char each : segment.toCharArray()) {
      if (Character.isLetterOrDigit(each)) {
        id.append(begins ? Character.toUpperCase(each) : each);
      }
      begins = !Character.isLetterOrDigit(each);
    }
  }
}
