package io.qinggui.platform.web.read;

import org.springframework.http.ResponseEntity;

/** Answers of reads. */
public final class ReadAnswers {

  private ReadAnswers() {}

  /**
   * 200 with the resource's {@code ETag}; 304 when the client has it already.
   *
   * @param version last sequence number of the resource's stream
   */
  public static <T> ResponseEntity<T> versioned(long version, T body) {
    return ResponseEntity.ok().eTag("\"" + version + "\"").body(body);
  }
}
