using System;

namespace Tour;

/// <summary>A step did not have the result that the tour promises.</summary>
internal sealed class TourException(string message) : Exception(message);
