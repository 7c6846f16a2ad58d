package org.tangthu.repository.image;

/**
 * What a JPEG 2000 codestream says of its picture (ISO/IEC 15444-1, A.5.1).
 *
 * @param bits of each sample, unsigned
 */
record Codestream(int width, int height, int bits, int components) {
    ImageInfo info(String mediaType) {
        return ImageInfo.of(mediaType, width, height, bits, components, 1);
    }
}
