package io.qinggui.gateway.docs;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** How tokens are asked for (RFC 6749, 4.4), when their issuer is behind the gateway. */
final class TokenDescription {

  private static final String PATH =
      """
      {"post": {
        "tags": ["token"], "operationId": "postOauth2Token", "summary": "A token for a client",
        "security": [{"client": []}],
        "requestBody": {"required": true, "content": {"application/x-www-form-urlencoded": {
          "schema": {"type": "object", "required": ["grant_type"], "properties": {
            "grant_type": {"type": "string", "enum": ["client_credentials"]}}}}}},
        "responses": {
          "200": {"description": "The token", "content": {"application/json": {"schema": {
            "type": "object", "required": ["access_token", "token_type", "expires_in"],
            "properties": {"access_token": {"type": "string"}, "token_type": {"type": "string"},
              "expires_in": {"type": "integer"}, "scope": {"type": "string"}}}}}},
          "400": {"description": "Not as RFC 6749 has it", "content": {"application/json": {
            "schema": {"$ref": "#/components/schemas/TokenError"}}}},
          "401": {"description": "The client is not known, or its secret is wrong",
            "content": {"application/json": {
              "schema": {"$ref": "#/components/schemas/TokenError"}}}}}}}
      """;

  private static final String ERROR =
      """
      {"type": "object", "required": ["error"], "properties": {
        "error": {"type": "string"}, "error_description": {"type": "string"},
        "error_uri": {"type": "string"}}}
      """;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private TokenDescription() {}

  /** Adds the path, and how a client says who it is. */
  static void addTo(ObjectNode description) {
    description.withObject("/paths").set("/oauth2/token", JSON.readTree(PATH));
    description.withObject("/components/schemas").set("TokenError", JSON.readTree(ERROR));
    description
        .withObject("/components/securitySchemes")
        .set("client", JSON.createObjectNode().put("type", "http").put("scheme", "basic"));
  }
}
