package io.qinggui.inspection.attachment;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** What a file of evidence can be. */
public enum EvidenceKind {
  PDF(EvidenceKind.PDF_TYPE),
  JPEG(EvidenceKind.JPEG_TYPE),
  PNG(EvidenceKind.PNG_TYPE),
  XLSX(EvidenceKind.XLSX_TYPE);

  /** ISO 32000. */
  public static final String PDF_TYPE = "application/pdf";

  /** ISO/IEC 10918. */
  public static final String JPEG_TYPE = "image/jpeg";

  /** ISO/IEC 15948. */
  public static final String PNG_TYPE = "image/png";

  /** ISO/IEC 29500. */
  public static final String XLSX_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private static final byte[] PDF_BEGIN = "%PDF-".getBytes(StandardCharsets.US_ASCII);
  private static final String PDF_END = "%%EOF";
  private static final byte[] JPEG_BEGIN = HexFormat.of().parseHex("ffd8ff");
  private static final byte[] PNG_BEGIN = HexFormat.of().parseHex("89504e470d0a1a0a");
  private static final String WORKBOOK = "xl/workbook.xml";
  private static final int ENDS_WITHIN = 1024;

  private final String mediaType;

  EvidenceKind(String mediaType) {
    this.mediaType = mediaType;
  }

  /** Its media type, without parameters. */
  public String mediaType() {
    return mediaType;
  }

  /** The kind of a media type; parameters do not matter. */
  public static Optional<EvidenceKind> of(String mediaType) {
    String plain = mediaType.split(";", 2)[0].strip();
    return Arrays.stream(values()).filter(it -> it.mediaType.equalsIgnoreCase(plain)).findFirst();
  }

  /** Whether the content of a file is of this kind, by how it begins and ends. */
  public boolean fits(Path file) throws IOException {
    return switch (this) {
      case PDF -> begins(file, PDF_BEGIN) && end(file).contains(PDF_END);
      case JPEG -> begins(file, JPEG_BEGIN);
      case PNG -> begins(file, PNG_BEGIN);
      case XLSX -> isWorkbook(file);
    };
  }

  private static boolean begins(Path file, byte[] with) throws IOException {
    return Arrays.equals(read(file, 0, with.length), with);
  }

  private static String end(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      long from = Math.max(0, channel.size() - ENDS_WITHIN);
      return new String(read(file, from, ENDS_WITHIN), StandardCharsets.ISO_8859_1);
    }
  }

  private static byte[] read(Path file, long from, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length);
    try (FileChannel channel = FileChannel.open(file)) {
      int read = channel.read(buffer, from);
      while (read > 0 && buffer.hasRemaining()) {
        read = channel.read(buffer, from + buffer.position());
      }
    }
    return Arrays.copyOf(buffer.array(), buffer.position());
  }

  private static boolean isWorkbook(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return zip.getEntry(WORKBOOK) != null;
    } catch (ZipException notOne) {
      return false;
    }
  }
}
