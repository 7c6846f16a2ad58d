/**
 * The gate to publication: what a description must hold before everybody may see it ({@code PublicationCheck}, which
 * others implement), and what happens where it does not ({@code PublicationGate}).
 */
package org.tangthu.repository.publication;
