/** Calls of the data services: one key for one thing to do, contract checked both ways. */
@NullMarked
package vn.motcua.workers.service;

import org.jspecify.annotations.NullMarked;
