package io.qinggui.platform.mongo.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Map;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;

/**
 * The documents of a database in a file: collection after collection, each document as BSON, and at
 * last a checksum of all.
 *
 * @param file where it is
 * @param form what the documents were made by; a file of another form is not read
 */
record StoreFile(Path file, String form) {

  private static final String KIND = "qinggui read models 1";
  private static final int BUFFER = 1 << 20;
  private static final int NO_MORE = -1;

  /** Takes what is read. */
  interface Reader {

    /** The next document of a collection. */
    void take(String collection, Document document);
  }

  /** The file is not what was written, or was written by another version. */
  static final class UnusableStoreFileException extends IOException {

    UnusableStoreFileException(String why) {
      super(why);
    }
  }

  /**
   * Reads all documents, once the file as a whole was found to be what was written.
   *
   * @throws java.nio.file.NoSuchFileException when there is no file
   * @throws UnusableStoreFileException when it is not
   */
  void read(Reader reader) throws IOException {
    requireWhole();
    try (DataInputStream in = new DataInputStream(opened())) {
      require(in.readUTF().equals(KIND) && in.readUTF().equals(form), "it is of another version");
      while (in.readBoolean()) {
        String collection = in.readUTF();
        for (int size = in.readInt(); size != NO_MORE; size = in.readInt()) {
          byte[] bytes = in.readNBytes(size);
          reader.take(collection, BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes)));
        }
      }
    }
  }

  boolean isLongerThan(long bytes) {
    try {
      return Files.size(file) > bytes;
    } catch (IOException e) {
      return false; // who reads it will say so
    }
  }

  private void requireWhole() throws IOException {
    long length = Files.size(file) - Long.BYTES;
    require(length > 0, "it is too short");
    try (InputStream raw = opened()) {
      CRC32C checksum = new CRC32C();
      byte[] buffer = new byte[BUFFER];
      for (long left = length; left > 0; ) {
        int read = raw.readNBytes(buffer, 0, (int) Math.min(buffer.length, left));
        require(read > 0, "it became shorter");
        checksum.update(buffer, 0, read);
        left -= read;
      }
      require(
          new DataInputStream(raw).readLong() == checksum.getValue(),
          "its checksum is another one");
    }
  }

  private InputStream opened() throws IOException {
    return new BufferedInputStream(Files.newInputStream(file), BUFFER);
  }

  /** Writes it beside the one before, which it then takes the place of. */
  void write(Map<String, Collection<Document>> collections) throws IOException {
    Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
    try (FileOutputStream stream = new FileOutputStream(unfinished.toFile())) {
      OutputStream raw = new BufferedOutputStream(stream, BUFFER);
      CheckedOutputStream checked = new CheckedOutputStream(raw, new CRC32C());
      DataOutputStream out = new DataOutputStream(checked);
      out.writeUTF(KIND);
      out.writeUTF(form);
      ByteBuf buffer = Unpooled.buffer();
      for (Map.Entry<String, Collection<Document>> each : collections.entrySet()) {
        out.writeBoolean(true);
        out.writeUTF(each.getKey());
        for (Document document : each.getValue()) {
          BsonEncoder.encodeDocument(document, buffer.clear());
          out.writeInt(buffer.readableBytes());
          out.write(ByteBufUtil.getBytes(buffer));
        }
        out.writeInt(NO_MORE);
      }
      out.writeBoolean(false);
      new DataOutputStream(raw).writeLong(checked.getChecksum().getValue());
      raw.flush();
      stream.getFD().sync();
    }
    Files.move(
        unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void require(boolean sound, String why) throws UnusableStoreFileException {
    if (!sound) {
      throw new UnusableStoreFileException(why);
    }
  }
}
