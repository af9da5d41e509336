package vn.motcua.tasklist.login;

import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.web.header.HeaderWriterFilter;

/** Writes the security headers before anything else does: pages send theirs too early otherwise. */
final class EagerHeaders implements ObjectPostProcessor<HeaderWriterFilter> {

  @Override
  public <O extends HeaderWriterFilter> O postProcess(O filter) {
    filter.setShouldWriteHeadersEagerly(true);
    return filter;
  }
}
