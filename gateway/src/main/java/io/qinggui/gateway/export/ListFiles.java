package io.qinggui.gateway.export;

import java.util.Arrays;
import java.util.List;

/** Which lists are files, too, and of which types. */
public final class ListFiles {

  /** Where lists are. */
  static final String API = "/api/v1/";

  /** Media types of the files. */
  public static final List<String> TYPES =
      Arrays.stream(FileKind.values()).map(it -> it.mediaType().toString()).toList();

  /** Without a token a page is enough; and a report makes its own files. */
  private static final List<String> NOT_HERE = List.of(API + "public/", API + "reports/");

  private ListFiles() {}

  /** Whether a list at that path is to be had as a file. */
  public static boolean isOf(String path) {
    return path.startsWith(API) && NOT_HERE.stream().noneMatch(path::startsWith);
  }
}
