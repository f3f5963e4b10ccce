package io.qinggui.bench.rivals;

import io.qinggui.bench.filings.Filing;
import io.qinggui.platform.command.CatalogSerializer;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The services' own serializer, and metadata as a JSON object, for engines that store both. */
final class RivalSerializer implements Serializer {

  private static final TypeReference<Map<String, Object>> ENTRIES = new TypeReference<>() {};

  private final Serializer payloads = new CatalogSerializer<>(Filing.CATALOG);
  private final JsonMapper json = JsonMapper.shared();

  @Override
  public <T> SerializedObject<T> serialize(Object object, Class<T> representation) {
    if (object instanceof MetaData metaData) {
      byte[] bytes = json.writeValueAsBytes(metaData);
      return getConverter().convert(new SerializedMetaData<>(bytes, byte[].class), representation);
    }
    return payloads.serialize(object, representation);
  }

  @Override
  public <T> boolean canSerializeTo(Class<T> representation) {
    return payloads.canSerializeTo(representation);
  }

  @Override
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // Axon's signature
  public <S, T> T deserialize(SerializedObject<S> serialized) {
    if (SerializedMetaData.isSerializedMetaData(serialized)) {
      byte[] bytes = getConverter().convert(serialized.getData(), byte[].class);
      return (T) MetaData.from(json.readValue(bytes, ENTRIES));
    }
    return payloads.deserialize(serialized);
  }

  @Override
  public Class<?> classForType(SerializedType type) {
    return MetaData.class.getName().equals(type.getName())
        ? MetaData.class
        : payloads.classForType(type);
  }

  @Override
  @SuppressWarnings("rawtypes") // Axon's signature
  public SerializedType typeForClass(Class type) {
    return payloads.typeForClass(type);
  }

  @Override
  public Converter getConverter() {
    return payloads.getConverter();
  }
}
