using System;
using Xunit;

namespace Auth0ManagementTokens.Tests;

/// <summary>How long the requester waits between two attempts, at the ends of chance.</summary>
public sealed class RetryDelayTests
{
    private const double AlmostOne = 0.99999999999;

    [Theory]
    [InlineData(0, 0, 1)] // a server that asks for no wait is not asked again in the same millisecond
    [InlineData(0, 0.002, 1)]
    [InlineData(0, AlmostOne, 250)]
    [InlineData(2000, 0, 2000)]
    [InlineData(2000, 0.0001, 2001)]
    [InlineData(2000, AlmostOne, 2250)]
    [InlineData(2000.4, 0, 2001)] // never earlier than asked
    public void WhatTheServerAsksFor_IsWaitedForPlusALittle_InWholeMilliseconds(double askedMilliseconds, double random, int expectedMilliseconds) =>
        Assert.Equal(TimeSpan.FromMilliseconds(expectedMilliseconds), new RetryDelay().Next(TimeSpan.FromMilliseconds(askedMilliseconds), random));

    [Fact]
    public void WithoutAnAskedWait_EachIsBetweenTheShortestAndThreeTimesTheLast()
    {
        RetryDelay unlucky = new();
        Assert.Equal(TimeSpan.FromMilliseconds(250), new RetryDelay().Next(null, 0));
        Assert.Equal(TimeSpan.FromMilliseconds(750), unlucky.Next(null, AlmostOne));
        Assert.Equal(TimeSpan.FromSeconds(2), unlucky.Next(null, AlmostOne));
        Assert.Equal(TimeSpan.FromSeconds(2), unlucky.Next(null, AlmostOne));
        Assert.Equal(TimeSpan.FromMilliseconds(250), unlucky.Next(null, 0));
    }

    [Fact]
    public void AnAskedWait_DoesNotLengthenThoseAfterIt()
    {
        RetryDelay delay = new();
        delay.Next(TimeSpan.FromHours(1), AlmostOne);

        Assert.Equal(TimeSpan.FromMilliseconds(750), delay.Next(null, AlmostOne));
    }
}
