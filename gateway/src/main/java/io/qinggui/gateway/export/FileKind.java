package io.qinggui.gateway.export;

import io.qinggui.gateway.print.FileTypes;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/** What a list can be made into, and how many rows of it. */
enum FileKind {
  /** Office Open XML (ISO/IEC 29500). */
  XLSX(FileTypes.XLSX, "xlsx", 50_000),
  /** RFC 4180, in UTF-8 with a byte order mark, which Excel needs to see that. */
  CSV("text/csv", "csv", 50_000),
  /** ISO 32000, to be printed. */
  PDF("application/pdf", "pdf", 2_000);

  private final MediaType mediaType;
  private final String ending;
  private final int rowsAtMost;

  FileKind(String mediaType, String ending, int rowsAtMost) {
    this.mediaType = MediaType.parseMediaType(mediaType);
    this.ending = ending;
    this.rowsAtMost = rowsAtMost;
  }

  MediaType mediaType() {
    return mediaType;
  }

  String ending() {
    return ending;
  }

  int rowsAtMost() {
    return rowsAtMost;
  }

  /** The kind that a client would rather have than anything else (RFC 9110, 12.5.1). */
  static Optional<FileKind> preferred(List<String> accept) {
    try {
      List<MediaType> types = MediaType.parseMediaTypes(accept);
      MimeTypeUtils.sortBySpecificity(types);
      return types.stream().findFirst().flatMap(FileKind::of);
    } catch (InvalidMediaTypeException e) {
      return Optional.empty();
    }
  }

  private static Optional<FileKind> of(MediaType type) {
    return Arrays.stream(values())
        .filter(it -> it.mediaType.equalsTypeAndSubtype(type))
        .findFirst();
  }
}
