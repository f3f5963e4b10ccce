package io.qinggui.platform.web.docs;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.core.util.Json31;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON Schemas (2020-12) of records, as they are in JSON; made as those of the OpenAPI documents
 * are. What a record does not have to have may be absent or null.
 */
public final class DataSchemas {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Map<String, JsonNode> definitions = new TreeMap<>();

  /**
   * Adds a record, with all that it holds.
   *
   * @param prefix of the names of its schema and of those that it refers to
   * @return a reference to its schema: {@code #/components/schemas/<name>}
   */
  public String add(String prefix, Class<? extends Record> type) {
    ModelConverters converters = new ModelConverters(true);
    converters.addConverter(new RecordSchemas(prefix));
    ResolvedSchema resolved =
        converters.resolveAsResolvedSchema(new AnnotatedType(type).resolveAsRef(true));
    resolved.referencedSchemas.forEach((name, schema) -> definitions.put(name, json(schema)));
    return resolved.schema.get$ref();
  }

  /** All schemas so far, by name, in the order of their names. */
  public Map<String, JsonNode> definitions() {
    return Collections.unmodifiableMap(definitions);
  }

  private static JsonNode json(Object schema) {
    try {
      return JSON.readTree(Json31.mapper().writeValueAsString(schema));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
