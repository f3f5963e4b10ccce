package io.qinggui.platform.ledger.axon;

import io.qinggui.platform.ledger.LedgerEvent;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;

/**
 * The metadata of a stored event. Put together when somebody asks for them: most handlers look at
 * the payload only.
 */
record StoredMetaData(LedgerEvent event) implements SerializedObject<byte[]> {

  private static final SerializedType TYPE =
      new SimpleSerializedType(MetaData.class.getName(), null);

  @Override
  public Class<byte[]> getContentType() {
    return byte[].class;
  }

  @Override
  public SerializedType getType() {
    return TYPE;
  }

  @Override
  public byte[] getData() {
    return MetadataJson.write(entries());
  }

  /** An event that was appended without the reserved keys is read without them. */
  Map<String, Object> entries() {
    Map<String, Object> entries = new HashMap<>(MetadataJson.read(event.meta()));
    if (!event.actor().equals(Appends.UNKNOWN_ACTOR)) {
      entries.put(EventMetadata.COMMAND_ID, event.commandId());
      entries.put(EventMetadata.ACTOR, event.actor());
      entries.putAll(EventMetadata.event(event.id(), event.subject(), event.legalDate()));
    }
    return entries;
  }
}
