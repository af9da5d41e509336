/** What officials are told, how each wants to be told, and the mails that wait. */
@NullMarked
package vn.motcua.dossiers.notice;

import org.jspecify.annotations.NullMarked;
