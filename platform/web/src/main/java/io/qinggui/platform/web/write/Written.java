package io.qinggui.platform.web.write;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * The answer to a write: what it made, or what a dry run would append ({@link DryRunAnswer}). The
 * type of what it made and the status are in the type, so that the description of the interface
 * says what is answered and the compiler sees to it.
 *
 * @param <T> what is answered when something was written
 */
public abstract sealed class Written<T> extends ResponseEntity<Object> {

  private Written(ResponseEntity<?> answer) {
    super(answer.getBody(), answer.getHeaders(), answer.getStatusCode());
  }

  /** The status of an answer to a write of that type, when it is no dry run. */
  public static HttpStatus statusOf(Class<?> answer) {
    if (answer == Created.class) {
      return HttpStatus.CREATED;
    }
    return answer == Accepted.class ? HttpStatus.ACCEPTED : HttpStatus.OK;
  }

  /** 201: the resource is there now. */
  public static final class Created<T> extends Written<T> {

    Created(ResponseEntity<?> answer) {
      super(answer);
    }
  }

  /** 202: it has begun. */
  public static final class Accepted<T> extends Written<T> {

    Accepted(ResponseEntity<?> answer) {
      super(answer);
    }
  }

  /** 200: it was done. */
  public static final class Done<T> extends Written<T> {

    Done(ResponseEntity<?> answer) {
      super(answer);
    }
  }
}
