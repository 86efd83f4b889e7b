// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Blockhash} from "@openzeppelin/contracts/utils/Blockhash.sol";
import {IBatches} from "./interfaces/IBatches.sol";
import {CaseParameters, ICases, Party} from "./interfaces/ICases.sol";
import {Outcome} from "./interfaces/IRulings.sol";
import {IJury} from "./interfaces/IJury.sol";
import {INodeRegistry} from "./interfaces/INodeRegistry.sol";
import {IReferee, Question} from "./interfaces/IReferee.sol";
import {ISeats, Seat} from "./interfaces/ISeats.sol";
import {Draw} from "./libraries/Draw.sol";

/// @title Jury
/// @notice See {IJury}.
contract Jury is IJury {
    struct Poll {
        uint48 askedBlock;
        uint48 seatsBlock;
        uint40 boundUntil;
        uint40 voteEnd;
        uint40 until;
        bool drawn;
        /// @dev Seats that were drawn, committed and revealed.
        uint8 count;
        uint8 committed;
        uint8 revealed;
        /// @dev Revealed seats per vote, and those of them that call it clear, by {Outcome}: one byte each.
        uint64 votes;
        uint64 clears;
        /// @dev Byte i: number of the ballot of slot i plus one; 0 without a commitment.
        uint256 ballotOf;
        /// @dev Numbers of the drawn seats, 32 bits each.
        uint256[4] seats;
    }

    struct Ballot {
        address juror;
        uint32 slots;
        Outcome vote;
        bytes32 commitment;
    }

    /// @dev Working memory of a draw.
    struct Drawing {
        /// @dev Eligible seats in the order of the draw.
        address[] accounts;
        uint256[] seats;
        /// @dev Whether the account challenged the leaf as a drawn auditor.
        bool[] challenges;
        uint256 found;
    }

    /// @notice Places that a draw tries at most, which bounds its gas.
    uint256 public constant MAX_TRIES = 40;
    /// @notice Most seats of a rung.
    uint256 public constant MAX_SIZE = 31;

    IBatches private immutable _batches;
    ICases private immutable _cases;
    INodeRegistry private immutable _nodes;
    ISeats private immutable _seats;
    uint256 private immutable _leastStake;
    uint256 private immutable _vote;
    uint256 private immutable _reveal;
    uint256 private immutable _minimum;
    /// @inheritdoc IJury
    bool public immutable isLast;
    /// @inheritdoc IJury
    uint256 public immutable size;

    mapping(bytes32 caseId => Poll) private _polls;
    mapping(bytes32 caseId => Ballot[]) private _ballots;

    constructor(IBatches batches_, ICases cases_, bool last, CaseParameters memory p) {
        require(p.vote >= 5 && p.vote <= 1 days && p.reveal >= 5 && p.reveal <= 1 days, InvalidParameters());
        require(p.minimumJurors >= 3 && p.minimumJurors <= p.firstRung, InvalidParameters());
        require(p.firstRung <= p.lastRung && p.lastRung <= MAX_SIZE, InvalidParameters());
        require(address(cases_) != address(0), InvalidParameters());
        (_batches, _cases) = (batches_, cases_);
        _nodes = INodeRegistry(batches_.nodes());
        _seats = ISeats(batches_.seats());
        _leastStake = _seats.LEAST();
        (_vote, _reveal, _minimum) = (p.vote, p.reveal, p.minimumJurors);
        isLast = last;
        size = last ? p.lastRung : p.firstRung;
    }

    /// @inheritdoc IReferee
    function ask(Question calldata question) external returns (uint256 until) {
        require(msg.sender == address(_cases), NotCases());
        Poll storage poll = _polls[question.caseId];
        require(poll.askedBlock == 0, AlreadyAsked());
        until = block.timestamp + _vote + _reveal;
        poll.askedBlock = uint48(block.number);
        poll.seatsBlock = question.seatsBlock;
        poll.boundUntil = question.boundUntil;
        poll.voteEnd = uint40(block.timestamp + _vote);
        poll.until = uint40(until);
        emit QuestionAsked(question.caseId, block.number + 1, uint64(block.timestamp + _vote), uint64(until));
    }

    /// @inheritdoc IJury
    function draw(bytes32 caseId) external {
        Poll storage poll = _pollOf(caseId);
        require(!poll.drawn, AlreadyDrawn());
        require(block.number > poll.askedBlock + 1, TooEarly(uint64(poll.askedBlock + 2)));
        require(block.timestamp < poll.voteEnd, TooLate(poll.voteEnd));
        bytes32 blockHash = Blockhash.blockHash(poll.askedBlock + 1);
        require(blockHash != 0, BlockHashUnknown());
        poll.drawn = true;

        (address[] memory accounts, uint256[] memory seats_, bool withChallengers) =
            _draw(poll, caseId, Draw.seed(blockHash, caseId, isLast ? 1 : 0));
        uint256 found = seats_.length;
        poll.count = uint8(found);
        for (uint256 word; word * 8 < found; ++word) {
            uint256 packed;
            for (uint256 i = word * 8; i < found && i < word * 8 + 8; ++i) packed |= seats_[i] << ((i % 8) * 32);
            poll.seats[word] = packed;
        }
        if (found == 0) {
            // No seat can act: the rung ends now, without an answer.
            poll.voteEnd = uint40(block.timestamp);
            emit VoteEnded(caseId, poll.until);
        }
        emit JuryDrawn(caseId, accounts, seats_, withChallengers);
    }

    /// @inheritdoc IJury
    function commit(bytes32 caseId, address juror, uint256 slots, bytes32 commitment) external returns (uint256 ballot) {
        Poll storage poll = _pollOf(caseId);
        require(poll.drawn, NotDrawn());
        require(block.timestamp < poll.voteEnd, TooLate(poll.voteEnd));
        address signer = _nodes.signerOf(juror);
        require(juror == msg.sender || (signer == msg.sender && signer != address(0)), NotJuror());
        require(slots != 0 && slots >> poll.count == 0 && commitment != 0, NotJuror());
        // A party's signing key is no key of a juror.
        require(_cases.partyOf(caseId, signer) == Party.None || signer == juror, NotJuror());

        ballot = _ballots[caseId].length;
        uint256 ballotOf = poll.ballotOf;
        uint256 weight;
        for (uint256 i; i < poll.count; ++i) {
            if (slots & (1 << i) == 0) continue;
            require(_byteOf(ballotOf, i) == 0, AlreadyVoted());
            require(_seats.seatOf(address(_batches), _seatAt(poll, i)).account == juror, NotJuror());
            ballotOf |= (ballot + 1) << (i * 8);
            ++weight;
        }
        poll.ballotOf = ballotOf;
        _ballots[caseId].push(Ballot(juror, uint32(slots), Outcome.None, commitment));
        poll.committed += uint8(weight);
        emit VoteCommitted(caseId, juror, ballot, slots);
        if (poll.committed == poll.count) {
            poll.voteEnd = uint40(block.timestamp);
            poll.until = uint40(block.timestamp + _reveal);
            emit VoteEnded(caseId, poll.until);
        }
    }

    /// @inheritdoc IJury
    function reveal(bytes32 caseId, uint256 ballot, Outcome vote, bool clear, bytes32 salt) external {
        Poll storage poll = _pollOf(caseId);
        require(block.timestamp >= poll.voteEnd, TooEarly(poll.voteEnd));
        require(block.timestamp < poll.until, TooLate(poll.until));
        require(ballot < _ballots[caseId].length, NotJuror());
        Ballot storage b = _ballots[caseId][ballot];
        require(b.vote == Outcome.None, AlreadyVoted());
        require(vote != Outcome.None, InvalidVote());
        bytes32 commitment = commitmentOf(caseId, b.juror, vote, clear, salt, msg.sender);
        require(commitment == b.commitment, InvalidVote());
        b.vote = vote;
        uint256 weight = _weight(b.slots);
        uint256 shift = uint256(vote) * 8;
        poll.revealed += uint8(weight);
        poll.votes += uint64(weight << shift);
        if (clear) poll.clears += uint64(weight << shift);
        emit VoteRevealed(caseId, b.juror, vote, clear, b.slots);
    }

    /// @inheritdoc IReferee
    function answer(bytes32 caseId) external view returns (Outcome outcome, bool clear) {
        Poll storage poll = _polls[caseId];
        if (poll.askedBlock == 0) return (Outcome.None, false);
        bool allActed = block.timestamp >= poll.voteEnd && poll.revealed == poll.committed;
        if (block.timestamp < poll.until && !allActed) return (Outcome.None, false);
        uint256 revealed = poll.revealed;
        for (uint256 i = uint256(Outcome.Right); i <= uint256(Outcome.NotServed); ++i) {
            uint256 votes = _byteOf(poll.votes, i);
            bool decides = isLast
                ? votes * 2 > revealed
                : revealed != 0 && revealed * 2 >= poll.count && votes * 3 >= revealed * 2;
            if (decides) return (Outcome(i), _byteOf(poll.clears, i) * 2 > votes);
        }
        return (Outcome.Undecided, false);
    }

    /// @inheritdoc IReferee
    function jurorCount(bytes32 caseId) external view returns (uint256) {
        return _polls[caseId].count;
    }

    /// @inheritdoc IReferee
    function jurorAt(bytes32 caseId, uint256 i) external view returns (uint256 seat, address account, Outcome vote) {
        Poll storage poll = _polls[caseId];
        require(i < poll.count, NotJuror());
        uint256 ballot = _byteOf(poll.ballotOf, i);
        seat = _seatAt(poll, i);
        if (ballot != 0) {
            Ballot storage b = _ballots[caseId][ballot - 1];
            (account, vote) = (b.juror, b.vote);
        }
    }

    /// @inheritdoc IReferee
    function isJuror(bytes32 caseId, address account) external view returns (bool) {
        Poll storage poll = _polls[caseId];
        for (uint256 i; i < poll.count; ++i) {
            if (_seats.seatOf(address(_batches), _seatAt(poll, i)).account == account) return true;
        }
        return false;
    }

    /// @inheritdoc IJury
    function clocksOf(bytes32 caseId) external view returns (uint256 drawBlock, uint64 voteEnd, uint64 until) {
        Poll storage poll = _polls[caseId];
        if (poll.askedBlock != 0) return (poll.askedBlock + 1, poll.voteEnd, poll.until);
    }

    /// @inheritdoc IJury
    function progressOf(bytes32 caseId) external view returns (uint256 drawn, uint256 committed, uint256 revealed) {
        Poll storage poll = _polls[caseId];
        return (poll.count, poll.committed, poll.revealed);
    }

    /// @inheritdoc IJury
    function batches() external view returns (address) {
        return address(_batches);
    }

    /// @inheritdoc IReferee
    function cases() external view returns (address) {
        return address(_cases);
    }

    /// @inheritdoc IJury
    function commitmentOf(bytes32 caseId, address juror, Outcome vote, bool clear, bytes32 salt, address sender)
        public
        view
        returns (bytes32)
    {
        // The contract's address stands for the rung.
        return keccak256(abi.encode(block.chainid, address(this), caseId, juror, vote, clear, salt, sender));
    }

    function _pollOf(bytes32 caseId) private view returns (Poll storage poll) {
        poll = _polls[caseId];
        require(poll.askedBlock != 0, UnknownCase());
    }

    /// @dev A shuffle of the array's places: each is tried at most once, and all of an array of up to {MAX_TRIES} places are.
    function _draw(Poll storage poll, bytes32 caseId, bytes32 seed)
        private
        view
        returns (address[] memory accounts, uint256[] memory seats_, bool withChallengers)
    {
        uint256 seatsBlock = poll.seatsBlock;
        Drawing memory d;
        uint256 length = _seats.lengthBefore(address(_batches), seatsBlock);
        uint256 tries = length < MAX_TRIES ? length : MAX_TRIES;
        uint256[] memory swaps = new uint256[](tries);
        (d.accounts, d.seats, d.challenges) = (new address[](tries), new uint256[](tries), new bool[](tries));
        uint256 independent;
        for (uint256 i; i < tries && independent < size; ++i) {
            uint256 seat = _seats.seatBefore(address(_batches), _pick(swaps, seed, length, i), seatsBlock);
            Seat memory s = _seats.seatOf(address(_batches), seat);
            if (s.account == address(0) || s.stake < _leastStake) continue;
            if (s.until != 0 && s.until < poll.boundUntil) continue;
            if (!isLast && _includes(d, d.found, s.account)) continue;
            Party party = _cases.partyOf(caseId, s.account);
            if (party == Party.Party || (party == Party.Challenger && !isLast)) continue;
            (d.accounts[d.found], d.seats[d.found], d.challenges[d.found]) = (s.account, seat, party == Party.Challenger);
            ++d.found;
            if (party == Party.None) ++independent;
        }
        if (!isLast && independent < size) return (new address[](0), new uint256[](0), false);
        withChallengers = independent < d.found && !_isEnough(d);
        uint256 count = withChallengers ? (d.found < size ? d.found : size) : independent;
        (accounts, seats_) = (new address[](count), new uint256[](count));
        uint256 filled;
        for (uint256 i; filled < count; ++i) {
            if (d.challenges[i] && !withChallengers) continue;
            (accounts[filled], seats_[filled]) = (d.accounts[i], d.seats[i]);
            ++filled;
        }
    }

    /// @dev The i-th place of a partial Fisher–Yates shuffle, whose permutation is kept as the list of swaps: place `swap >> 128`
    /// holds the lower half of `swap`.
    function _pick(uint256[] memory swaps, bytes32 seed, uint256 length, uint256 i) private pure returns (uint256 value) {
        uint256 pick = i + Draw.place(seed, i, length - i);
        uint256 swapped = i;
        value = pick;
        assembly ("memory-safe") {
            let end := add(add(swaps, 32), shl(5, i))
            for { let at := add(swaps, 32) } lt(at, end) { at := add(at, 32) } {
                let swap := mload(at)
                let from := shr(128, swap)
                if eq(from, pick) { value := and(swap, 0xffffffffffffffffffffffffffffffff) }
                if eq(from, i) { swapped := and(swap, 0xffffffffffffffffffffffffffffffff) }
            }
        }
        swaps[i] = (pick << 128) | swapped;
    }

    /// @dev Whether the minimum of accounts is found without challengers.
    function _isEnough(Drawing memory d) private view returns (bool) {
        uint256 distinct;
        for (uint256 i; i < d.found && distinct < _minimum; ++i) {
            if (!d.challenges[i] && !_includes(d, i, d.accounts[i])) ++distinct;
        }
        return distinct == _minimum;
    }

    function _includes(Drawing memory d, uint256 length, address account) private pure returns (bool) {
        for (uint256 i; i < length; ++i) {
            if (d.accounts[i] == account) return true;
        }
        return false;
    }

    function _seatAt(Poll storage poll, uint256 i) private view returns (uint256) {
        return (poll.seats[i / 8] >> ((i % 8) * 32)) & type(uint32).max;
    }

    function _byteOf(uint256 word, uint256 i) private pure returns (uint256) {
        return (word >> (i * 8)) & 0xff;
    }

    function _weight(uint256 slots) private pure returns (uint256 count) {
        for (; slots != 0; slots &= slots - 1) ++count;
    }
}
