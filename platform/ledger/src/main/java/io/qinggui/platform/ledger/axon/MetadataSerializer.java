package io.qinggui.platform.ledger.axon;

import java.nio.charset.StandardCharsets;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;

/**
 * Reads metadata itself, so that the serializer it wraps needs to know nothing but the service's
 * events.
 */
record MetadataSerializer(Serializer payloads) implements Serializer {

  @Override
  public <T> SerializedObject<T> serialize(Object object, Class<T> expectedRepresentation) {
    if (object instanceof MetaData metaData) {
      return converted(
          new SerializedMetaData<>(MetadataJson.write(metaData), byte[].class),
          expectedRepresentation);
    }
    return payloads.serialize(object, expectedRepresentation);
  }

  @Override
  public <T> boolean canSerializeTo(Class<T> expectedRepresentation) {
    return payloads.canSerializeTo(expectedRepresentation);
  }

  @Override
  @SuppressWarnings("unchecked") // the caller's type variable follows from the serialized type
  public <S, T> T deserialize(SerializedObject<S> serializedObject) {
    if (serializedObject instanceof StoredMetaData stored) {
      return (T) MetaData.from(stored.entries());
    }
    if (SerializedMetaData.isSerializedMetaData(serializedObject)) {
      byte[] json = bytes(serializedObject.getData());
      return (T) MetaData.from(MetadataJson.read(json));
    }
    return payloads.deserialize(serializedObject);
  }

  @Override
  public Class classForType(SerializedType type) {
    return MetaData.class.getName().equals(type.getName())
        ? MetaData.class
        : payloads.classForType(type);
  }

  @Override
  public SerializedType typeForClass(Class type) {
    return payloads.typeForClass(type);
  }

  @Override
  public Converter getConverter() {
    return payloads.getConverter();
  }

  private <T> SerializedObject<T> converted(SerializedObject<byte[]> metaData, Class<T> to) {
    return getConverter().convert(metaData, to);
  }

  private static byte[] bytes(Object data) {
    return data instanceof byte[] bytes ? bytes : data.toString().getBytes(StandardCharsets.UTF_8);
  }
}
