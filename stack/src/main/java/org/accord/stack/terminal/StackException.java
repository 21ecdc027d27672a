package org.accord.stack.terminal;

/// Something that the person at the terminal has to know or do; the message is all they see.
public final class StackException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StackException(String message) {
    super(message);
  }

  public StackException(String message, Throwable cause) {
    super(message, cause);
  }
}
