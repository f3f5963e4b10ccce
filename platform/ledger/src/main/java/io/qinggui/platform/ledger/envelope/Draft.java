package io.qinggui.platform.ledger.envelope;

import io.qinggui.platform.ledger.Append;
import io.qinggui.platform.ledger.NewEvent;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * An envelope that lacks only its recorded time. Drafts are written by the threads that append;
 * sealing one, which only the ledger's writer may do, is a copy of 27 bytes and a hash.
 */
public final class Draft {

  private static final byte[] META = ",\"meta\":".getBytes(StandardCharsets.US_ASCII);
  static final byte[] DATA = ",\"data\":".getBytes(StandardCharsets.US_ASCII);

  private final NewEvent event;
  private final byte[] bytes;
  private final int recordedAtOffset;

  private Draft(NewEvent event, byte[] bytes, int recordedAtOffset) {
    this.event = event;
    this.bytes = bytes;
    this.recordedAtOffset = recordedAtOffset;
  }

  /**
   * @throws IllegalArgumentException when data or meta is not JSON, or a number is out of range
   */
  static Draft of(Append append, NewEvent event) {
    if (event.version() < 1 || event.sequence() < 0) {
      throw new IllegalArgumentException("version from 1, sequence from 0: " + event.id());
    }
    JsonValue meta = JsonValue.object(event.meta(), "meta of event " + event.id());
    JsonValue data = JsonValue.any(event.data(), "data of event " + event.id());
    ByteArrayOutputStream out = new ByteArrayOutputStream(512 + data.length());
    DraftHead head = DraftHead.of(append, event);
    out.write(head.bytes(), 0, head.bytes().length - 1); // without its closing brace
    out.writeBytes(META);
    meta.writeTo(out);
    out.writeBytes(DATA);
    data.writeTo(out);
    out.write('}');
    return new Draft(event, out.toByteArray(), head.recordedAtOffset());
  }

  /** The event that was handed in. */
  public NewEvent event() {
    return event;
  }

  /** Size of the stored bytes. */
  public int size() {
    return bytes.length;
  }

  /** The stored bytes, recorded at a moment. The array is this draft's own: seal, store, forget. */
  public byte[] seal(Instant recordedAt) {
    byte[] text = RecordedTime.text(recordedAt);
    System.arraycopy(text, 0, bytes, recordedAtOffset, text.length);
    return bytes;
  }
}
