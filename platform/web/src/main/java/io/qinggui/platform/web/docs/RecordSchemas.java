package io.qinggui.platform.web.docs;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.type.SimpleType;
import io.qinggui.platform.web.input.RecordPart;
import io.qinggui.platform.web.write.Noted;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Shows which fields have to be there, and the note that every write body may carry. */
final class RecordSchemas implements ModelConverter {

  private static final String NULL = "null";

  private final SchemaNames names;

  /**
   * @param prefix of the names of all schemas
   */
  RecordSchemas(String prefix) {
    this.names = new SchemaNames(prefix);
  }

  @Override
  public @Nullable Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    if (isAnything(type)) {
      return new JsonSchema();
    }
    Class<?> described = recordOf(type);
    if (described != null && type.getName() == null) {
      type.name(names.of(Json.mapper().constructType(type.getType())));
    }
    Schema<?> schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
    if (schema != null && described != null) {
      describe(model(schema, context), described.asSubclass(Record.class));
    }
    return schema;
  }

  private static void describe(@Nullable Schema<?> model, Class<? extends Record> described) {
    if (model == null || model.getProperties() == null) {
      return;
    }
    RecordPart.of(described).forEach(part -> describe(model, part));
    if (Noted.class.isAssignableFrom(described)) {
      model.addProperty(
          "note", new StringSchema().maxLength(Noted.MAX_LENGTH).description("Stored as it is"));
      model.addProperty(
          "attachments",
          new ArraySchema()
              .items(new StringSchema().pattern(Noted.ATTACHMENT))
              .maxItems(Noted.MOST_ATTACHMENTS)
              .description("Digests of files of evidence"));
    }
  }

  private static void describe(Schema<?> model, RecordPart part) {
    Method accessor = part.accessor();
    if (accessor.isAnnotationPresent(JsonAnyGetter.class)) {
      model.getProperties().remove(part.name());
      model.setAdditionalProperties(true);
      return;
    }
    Schema<?> property = model.getProperties().get(part.name());
    if (property == null) {
      return;
    }
    if (accessor.isAnnotationPresent(JsonRawValue.class)) {
      property = typed("object");
      model.getProperties().put(part.name(), property);
    }
    if (!part.required()) {
      model.getProperties().put(part.name(), orNull(property));
    } else if (isAlwaysThere(accessor)) {
      model.addRequiredItem(part.name());
    }
  }

  private static boolean isAlwaysThere(Method accessor) {
    JsonInclude included = accessor.getAnnotation(JsonInclude.class);
    return included == null || included.value() == JsonInclude.Include.ALWAYS;
  }

  /** An absent value and null are the same in what is sent and in what is answered. */
  private static Schema<?> orNull(Schema<?> property) {
    if (property.get$ref() != null) {
      return new JsonSchema().anyOf(List.of(property, typed(NULL)));
    }
    if (property.getTypes() != null) {
      property.addType(NULL);
    }
    return property.getEnum() == null || property.getEnum().contains(null)
        ? property
        : withNull(property);
  }

  /** Can be given further types. */
  private static Schema<?> typed(String type) {
    return new JsonSchema().types(new LinkedHashSet<>(List.of(type)));
  }

  @SuppressWarnings({"rawtypes", "unchecked"})
  private static Schema<?> withNull(Schema property) {
    List<Object> values = new ArrayList<>(property.getEnum());
    values.add(null);
    property.setEnum(values);
    return property;
  }

  private static @Nullable Schema<?> model(Schema<?> schema, ModelConverterContext context) {
    String ref = schema.get$ref();
    return ref == null
        ? schema
        : context.getDefinedModels().get(ref.substring(ref.lastIndexOf('/') + 1));
  }

  /** Of JSON as it is, nothing can be said; the library would describe its getters. */
  private static boolean isAnything(AnnotatedType type) {
    return type.getType() != null
        && JsonNode.class.isAssignableFrom(
            Json.mapper().constructType(type.getType()).getRawClass());
  }

  private static @Nullable Class<?> recordOf(AnnotatedType type) {
    return type.getType() != null
            && Json.mapper().constructType(type.getType()) instanceof SimpleType resolved
            && resolved.getRawClass().isRecord()
        ? resolved.getRawClass()
        : null;
  }
}
