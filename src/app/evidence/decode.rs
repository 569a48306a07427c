//! Pictures made small enough to be shown, within bounds: what would take too much is refused, the file stays.

use std::io::{self, Cursor};

use eframe::egui::ColorImage;
use image::codecs::png::PngEncoder;
use image::{
    DynamicImage, ExtendedColorType, ImageDecoder as _, ImageEncoder as _, ImageFormat, ImageReader, Limits,
};

use crate::action::{Picture, Size};
use crate::store::EvidenceError;

/// The largest file that is decoded.
pub(super) const MOST_BYTES: u64 = 64 << 20;
/// The longest side of a picture that is decoded.
const MOST_SIDE: u32 = 30_000;
/// How much memory decoding may take.
const MOST_MEMORY: u64 = 256 << 20;

/// What became of making a picture.
#[derive(Debug)]
pub(super) enum Decoded {
    Picture(ColorImage),
    NoPicture,
    Refused,
    Gone,
    Changed,
}

/// The format of a picture that can be shown.
fn format(media_type: &str) -> Option<ImageFormat> {
    match media_type {
        "image/png" => Some(ImageFormat::Png),
        "image/jpeg" => Some(ImageFormat::Jpeg),
        "image/webp" => Some(ImageFormat::WebP),
        "image/bmp" => Some(ImageFormat::Bmp),
        _ => None,
    }
}

/// Whether a picture can be made of this kind of file at all.
pub(super) fn can_show(media_type: &str) -> bool {
    format(media_type).is_some()
}

/// A picture of these bytes that fits its place.
pub(super) fn decode(bytes: Result<Vec<u8>, EvidenceError>, media_type: &str, size: Size) -> Decoded {
    let bytes = match bytes {
        Ok(bytes) => bytes,
        Err(EvidenceError::Missing | EvidenceError::Short { .. }) => return Decoded::Gone,
        Err(EvidenceError::Changed) => return Decoded::Changed,
        Err(EvidenceError::TooMany { .. }) => return Decoded::Refused,
        Err(error @ (EvidenceError::Cancelled | EvidenceError::Out(_) | EvidenceError::Store(_))) => {
            tracing::warn!(%error, "evidence could not be read");
            return Decoded::Refused;
        }
    };
    let Some(format) = format(media_type) else { return Decoded::NoPicture };
    match bounded(&bytes, format) {
        Ok(picture) => {
            let (width, height) = match size {
                Size::Thumb => (288, 168),
                Size::Preview => (1_536, 1_536),
            };
            let fits = picture.width() <= width && picture.height() <= height;
            let small = if fits { picture } else { picture.thumbnail(width, height) }.into_rgba8();
            let sides = [small.width() as usize, small.height() as usize];
            Decoded::Picture(ColorImage::from_rgba_unmultiplied(sides, &small))
        }
        Err(error) => {
            tracing::info!(%error, "a picture is not shown");
            Decoded::Refused
        }
    }
}

fn bounded(bytes: &[u8], format: ImageFormat) -> image::ImageResult<DynamicImage> {
    let mut limits = Limits::default();
    limits.max_image_width = Some(MOST_SIDE);
    limits.max_image_height = Some(MOST_SIDE);
    limits.max_alloc = Some(MOST_MEMORY);
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits.clone());
    let mut decoder = reader.into_decoder()?;
    limits.check_dimensions(decoder.dimensions().0, decoder.dimensions().1)?;
    limits.reserve(decoder.total_bytes())?;
    let turned = decoder.orientation()?;
    let mut picture = DynamicImage::from_decoder(decoder)?;
    picture.apply_orientation(turned);
    Ok(picture)
}

/// A pasted picture as a PNG file.
pub(super) fn encode(picture: &Picture) -> io::Result<Vec<u8>> {
    let Picture { width, height, rgba } = picture;
    let mut bytes = Vec::new();
    let encoder = PngEncoder::new(&mut bytes);
    encoder.write_image(rgba, *width, *height, ExtendedColorType::Rgba8).map_err(io::Error::other)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn png(width: u32, height: u32) -> Vec<u8> {
        let rgba = [200, 40, 30, 255].repeat((width * height) as usize).into();
        encode(&Picture { width, height, rgba }).unwrap()
    }

    #[test]
    fn a_pasted_picture_comes_back_as_it_was() {
        let Decoded::Picture(picture) = decode(Ok(png(40, 30)), "image/png", Size::Thumb) else { panic!() };
        assert_eq!(picture.size, [40, 30]);
        assert!(picture.pixels.iter().all(|pixel| pixel.to_srgba_unmultiplied() == [200, 40, 30, 255]));
    }

    #[test]
    fn a_large_picture_is_made_small_and_keeps_its_shape() {
        let Decoded::Picture(picture) = decode(Ok(png(2_000, 1_000)), "image/png", Size::Thumb) else {
            panic!()
        };
        assert_eq!(picture.size, [288, 144]);
    }

    #[test]
    fn a_picture_that_claims_to_be_enormous_is_refused() {
        let mut bomb = png(10, 10);
        // Width and height stand behind the name of the first chunk; its checksum behind them.
        bomb[16..24].copy_from_slice(&[0, 0, 0xFF, 0xFF, 0, 0, 0xFF, 0xFF]);
        let crc = crc32(&bomb[12..29]);
        bomb[29..33].copy_from_slice(&crc.to_be_bytes());
        assert!(matches!(decode(Ok(bomb), "image/png", Size::Thumb), Decoded::Refused));
        let mut tall = png(10, 10);
        tall[16..24].copy_from_slice(&[0, 0, 0x70, 0, 0, 0, 0x70, 0]);
        let crc = crc32(&tall[12..29]);
        tall[29..33].copy_from_slice(&crc.to_be_bytes());
        assert!(matches!(decode(Ok(tall), "image/png", Size::Preview), Decoded::Refused));
    }

    fn crc32(bytes: &[u8]) -> u32 {
        !bytes.iter().fold(!0_u32, |crc, byte| {
            (0..8)
                .fold(crc ^ u32::from(*byte), |crc, _| (crc >> 1) ^ (0xEDB8_8320 & (crc & 1).wrapping_neg()))
        })
    }

    #[test]
    fn what_is_broken_or_no_picture_is_not_shown() {
        let broken = png(40, 30)[..60].to_vec();
        assert!(matches!(decode(Ok(broken), "image/png", Size::Thumb), Decoded::Refused));
        assert!(matches!(decode(Ok(b"%PDF-".to_vec()), "application/pdf", Size::Thumb), Decoded::NoPicture));
        assert!(matches!(decode(Err(EvidenceError::Missing), "image/png", Size::Thumb), Decoded::Gone));
        assert!(matches!(decode(Err(EvidenceError::Changed), "image/png", Size::Thumb), Decoded::Changed));
    }
}
