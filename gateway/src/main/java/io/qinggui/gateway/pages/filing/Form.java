package io.qinggui.gateway.pages.filing;

import java.util.List;

/**
 * The form of a write.
 *
 * @param operationId of the interface's description
 * @param path beneath {@code /api/v1}, with variables in braces
 * @param variables the fields of the path, in their order
 * @param body the fields of the body, in the order in which they are filled in
 */
public record Form(String operationId, String path, List<Field> variables, List<Field> body) {

  /** Copies the lists. */
  public Form {
    variables = List.copyOf(variables);
    body = List.copyOf(body);
  }

  Form withBody(List<Field> fields) {
    return new Form(operationId, path, variables, fields);
  }
}
