/** For those who run the server: is it well ({@code /health}), what does it do ({@code /metrics}). */
package org.tangthu.portal.ops;
