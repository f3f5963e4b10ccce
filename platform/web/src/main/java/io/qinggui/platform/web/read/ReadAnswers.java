package io.qinggui.platform.web.read;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Answers of reads. */
public final class ReadAnswers {

  private static final String ANY = "*";

  private ReadAnswers() {}

  /**
   * 200 with the resource's {@code ETag}; 304 when the client has it already.
   *
   * @param version last sequence number of the resource's stream
   */
  public static <T> ResponseEntity<T> versioned(long version, T body) {
    String tag = "\"" + version + "\"";
    return isAnyKnown()
        ? ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag).build()
        : ResponseEntity.ok().eTag(tag).body(body);
  }

  /**
   * {@code If-None-Match: *} asks for a resource unless there is one (RFC 9110, 13.1.2). Tags are
   * compared by Spring, which leaves this one out on reads.
   */
  private static boolean isAnyKnown() {
    return RequestContextHolder.getRequestAttributes()
            instanceof ServletRequestAttributes attributes
        && ANY.equals(attributes.getRequest().getHeader(HttpHeaders.IF_NONE_MATCH));
  }
}
