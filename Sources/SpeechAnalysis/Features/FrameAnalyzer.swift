/// Turns samples into frame features, whatever blocks the samples come in.
struct FrameAnalyzer: ~Copyable {
  /// Lowest and highest edge of the mel bands, Hz: what telephones to wide-band recordings carry
  /// of speech.
  static let bandEdgesHz = (low: 60.0, high: 7_600.0)

  /// The features so far, oldest dropped by the caller.
  var features = FrameFeatures()

  private let grid: FrameGrid
  private let bank: MelFilterBank
  private let filledBandCount: Int
  private let window: [Float]
  private let scale: Float
  private let firstLevelBin: Int
  private let decimator: Decimator
  private var fft: RealFFT
  private var harmonicity: Harmonicity
  private var peakiness: SpectralPeakiness
  private var pitch: PitchCandidates
  private var signal: SampleBuffer
  private var lowBand: SampleBuffer
  private var power: [Float]
  private var bandPower: [Float]
  private var bandsDB: [Float]
  private var previousBandsDB: [Float]
  private var found: [PitchCandidate] = []
  private var sampleCount = 0

  init(grid: FrameGrid) {
    self.grid = grid
    let rateHz = grid.sampleRateHz
    bank = MelFilterBank(
      bandCount: FrameFeatures.bandCount, fromHz: Self.bandEdgesHz.low, toHz: Self.bandEdgesHz.high,
      sampleRateHz: rateHz, fftSize: grid.fftSize)
    filledBandCount = bank.filledBandCount
    window = periodicHann(count: grid.windowCount)
    let window = window
    scale = 1 / dotProduct(window.span, window.span)
    harmonicity = Harmonicity(grid: grid, window: window)
    peakiness = SpectralPeakiness(grid: grid, scale: scale)
    firstLevelBin = Int((50 * Double(grid.fftSize) / Double(rateHz)).rounded(.up))
    decimator = Decimator(sampleRateHz: rateHz)
    fft = RealFFT(size: grid.fftSize)
    pitch = PitchCandidates(rateHz: decimator.outputRateHz)
    signal = SampleBuffer(lead: max(grid.windowCount, decimator.reach))
    lowBand = SampleBuffer(lead: pitch.windowCount)
    power = [Float](repeating: 0, count: grid.fftSize / 2 + 1)
    bandPower = [Float](repeating: 0, count: FrameFeatures.bandCount)
    bandsDB = bandPower
    previousBandsDB = bandPower
  }

  /// Adds samples and analyses every frame they complete.
  mutating func append(_ samples: Span<Float>) {
    signal.append(samples)
    sampleCount += samples.count
    analyzeFrames(before: Int.max)
  }

  /// Analyses the frames at the end, as if silence followed.
  mutating func finish() {
    signal.padEnd(lookahead)
    analyzeFrames(before: grid.frameCount(sampleCount: sampleCount))
  }

  /// Samples a frame needs after its centre, at most.
  private var lookahead: Int {
    max(grid.windowCount, (pitch.windowCount / 2 + 2) * decimator.factor + decimator.reach)
  }

  private mutating func analyzeFrames(before end: Int) {
    var frame = features.endFrame
    while frame < end, grid.centre(of: frame) + lookahead <= signal.end {
      analyze(frame)
      frame += 1
    }
    signal.drop(
      before: min(
        grid.centre(of: frame) - grid.windowCount,
        lowBand.end * decimator.factor - decimator.reach))
    lowBand.drop(before: grid.centre(of: frame) / decimator.factor - pitch.windowCount)
  }

  private mutating func analyze(_ frame: Int) {
    let centre = grid.centre(of: frame)
    let start = centre - grid.windowCount / 2
    fft.power(
      of: signal.samples, signal.position(start..<start + grid.windowCount), window: window,
      scale: scale, into: &power)
    bank.apply(to: power, into: &bandPower)
    scaledLog2(
      of: bandPower, 0..<bandPower.count, offset: 1e-11, scale: decibelsPerOctaveOfPower,
      into: &bandsDB)
    let peakAmplitude = findPitch(around: centre)
    let scalars = FrameFeatures.Scalars(
      levelDBFS: levelDBFS(), bandLevelDB: bandLevelDB(),
      harmonicity: harmonicity.measure(power), peakiness: peakiness.measure(power),
      flatnessDB: flatnessDB(), fluxDB: fluxDB(), peakAmplitude: peakAmplitude)
    features.append(bandsDB: bandsDB, scalars, candidates: found)
    swap(&bandsDB, &previousBandsDB)
  }

  /// Level by Parseval's theorem: bins other than 0 and the last stand for two.
  private func levelDBFS() -> Float {
    let inner = total(power.span.extracting(firstLevelBin..<power.count - 1))
    return decibels(power: (2 * inner + power[power.count - 1]) / Float(grid.fftSize))
  }

  /// Level of the bands from 150 to 4,500 Hz, which every recording fills as far as it reaches.
  private func bandLevelDB() -> Float {
    let speech = bandPower.span.extracting(2..<26)
    return decibels(power: total(speech) / Float(speech.count))
  }

  /// Rise of the bands since the frame before; 0 for the first.
  private func fluxDB() -> Float {
    guard features.endFrame > 0 else { return 0 }
    let filled = bandsDB.span.extracting(first: filledBandCount)
    return spectralFluxDB(
      filled, after: previousBandsDB.span.extracting(first: filledBandCount))
  }

  private func flatnessDB() -> Float {
    let filled = bandPower.span.extracting(first: filledBandCount)
    return spectralFlatnessDB(
      bandsDB.span.extracting(first: filledBandCount),
      meanPower: total(filled) / Float(filledBandCount))
  }

  /// Fills `found` and returns the largest amplitude of the pitch window.
  private mutating func findPitch(around centre: Int) -> Float {
    let start = centre / decimator.factor - pitch.windowCount / 2
    let end = start + pitch.windowCount
    while lowBand.end < end {
      let middle = lowBand.end * decimator.factor
      let range = signal.position(middle - decimator.reach..<middle + decimator.reach + 1)
      let sample = decimator.output(around: signal.samples.span.extracting(range))
      lowBand.append(sample)
    }
    return pitch.find(in: lowBand.samples, lowBand.position(start..<end), into: &found)
  }
}
